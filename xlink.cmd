@echo off
rem Starts OpenXlink: from lib\ of a distribution, or from target\ of a clone, which is built first when it has to be.
rem a path may have a ! in it
setlocal enableextensions disabledelayedexpansion
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"

rem a clone may have a lib\ext of dropped-in drivers too
set "XLINK_SHARED="
if exist "%HERE%\lib\openxlink.jar" goto distribution

set "XLINK_CP=%HERE%\target\openxlink.jar;%HERE%\target\lib\*"
if not exist "%HERE%\target\openxlink.jar" goto build
if not exist "%HERE%\target\lib\" goto build
powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath '%HERE%\target\openxlink.jar').LastWriteTimeUtc; $newer = Get-ChildItem -Recurse -File -LiteralPath '%HERE%\src\main', '%HERE%\pom.xml' | Where-Object { $_.LastWriteTimeUtc -gt $jar } | Select-Object -First 1; if ($newer) { exit 1 }"
if errorlevel 1 goto build
goto run

:distribution
set "XLINK_CP=%HERE%\lib\*;%HERE%\lib\ext\*"
rem the classes as Java has them in memory: a start takes a quarter less; another Java says nothing and reads the jars
set "XLINK_JSA=%HERE%\lib\openxlink.jsa"
if "%~1 %~2"=="demo --once" goto archive
if exist "%XLINK_JSA%" set XLINK_SHARED="-XX:SharedArchiveFile=%XLINK_JSA%" -Xlog:disable
goto run

:archive
copy /y nul "%XLINK_JSA%.tmp" >nul 2>nul
if errorlevel 1 goto run
del "%XLINK_JSA%.tmp"
set XLINK_SHARED="-XX:ArchiveClassesAtExit=%XLINK_JSA%" -Xlog:disable
goto run

:build
echo Building OpenXlink (the first time this takes a minute) ... 1>&2
pushd "%HERE%"
call mvn -B -q -DskipTests -Ddistribution.skip package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo xlink: the build failed; OpenXlink needs a JDK 17 or newer and Maven 1>&2
  exit /b 2
)

:run
set "XLINK_JAVA="
if defined JAVA_HOME set "XLINK_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if not defined JAVA_HOME for %%J in (java.exe) do set "XLINK_JAVA=%%~$PATH:J"
if not defined XLINK_JAVA goto nojava
if not exist "%XLINK_JAVA%" goto wrongjava

rem a Java too old does not know the words below and says no more than that; one that does not tell its version is tried
set "XLINK_VERSION="
set "XLINK_MAJOR="
for %%J in ("%XLINK_JAVA%") do set "XLINK_RELEASE=%%~dpJ..\release"
if exist "%XLINK_RELEASE%" for /f "usebackq tokens=1,2 delims==" %%A in ("%XLINK_RELEASE%") do if "%%A"=="JAVA_VERSION" set "XLINK_VERSION=%%~B"
if defined XLINK_VERSION for /f "delims=.-_+" %%V in ("%XLINK_VERSION%") do set "XLINK_MAJOR=%%V"
if defined XLINK_MAJOR if %XLINK_MAJOR% LSS 17 goto oldjava

if not defined XLINK_JAVA_OPTS set "XLINK_JAVA_OPTS=-Xmx256m"
"%XLINK_JAVA%" %XLINK_SHARED% %XLINK_JAVA_OPTS% -XX:+UseSerialGC -Djdk.console=java.base -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "%XLINK_CP%" org.openxlink.app.Main %*
exit /b %ERRORLEVEL%

:nojava
echo xlink: there is no Java here: no java.exe in the PATH, and JAVA_HOME is not set; install a Java runtime 17 or newer 1>&2
exit /b 2

:wrongjava
echo xlink: there is no "%XLINK_JAVA%"; set JAVA_HOME to the folder of a Java 17 or newer, or not at all: then java.exe of the PATH counts 1>&2
exit /b 2

:oldjava
echo xlink: "%XLINK_JAVA%" is Java %XLINK_VERSION%; OpenXlink needs 17 or newer: set JAVA_HOME to the folder of one 1>&2
exit /b 2
