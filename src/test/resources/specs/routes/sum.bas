Sub Main()
  Result = (Para1 + Para2 + Para3) * 100
End Sub
