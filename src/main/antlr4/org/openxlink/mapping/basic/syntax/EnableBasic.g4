/*
 * Enable Basic, the dialect of calculation scripts. As tolerant as the scripts in the wild are sloppy; what a grammar
 * can't decide (labels, `Else If`, `Next j, i`, words that reach outside) is settled by TokenTidying before parsing.
 */
grammar EnableBasic;

options {
    caseInsensitive = true;
}

// made of others by TokenTidying
tokens { LABEL, LINE_NUMBER }

module : (separator | LINE_NUMBER | (option | routine | statement) separator)* EOF ;

separator : NEWLINE | COLON ;

option : OPTION IDENTIFIER (IDENTIFIER | WHOLE)? ;

routine
    : visibility* SUB IDENTIFIER parameters? body END_SUB
    | visibility* FUNCTION IDENTIFIER parameters? (AS type)? body END_FUNCTION
    ;

visibility : PUBLIC | PRIVATE | GLOBAL | STATIC ;

parameters : LPAREN (parameter (COMMA parameter)*)? RPAREN ;

parameter : (BYVAL | BYREF)? IDENTIFIER (LPAREN RPAREN)? (AS type)? ;

type : IDENTIFIER (TIMES WHOLE)? ;

body : separator block ;

block : (separator | LINE_NUMBER | statement separator)* ;

statement
    : LABEL  # label
    | (visibility* DIM | visibility+) variable (COMMA variable)*                          # declaration
    | visibility* CONST constant (COMMA constant)*                                 # constants
    | REDIM IDENTIFIER? variable (COMMA variable)*                                 # redim
    | IF expression (THEN? NEWLINE block alternative* otherwise? END_IF | inline)  # if
    | SELECT CASE expression separator+ selection* END_SELECT                      # select
    | FOR IDENTIFIER EQ from=expression TO to=expression (STEP step=expression)? body NEXT IDENTIFIER?  # for
    | FOR EACH IDENTIFIER IN expression body NEXT IDENTIFIER?                      # forEach
    | WHILE expression body WEND                                                   # while
    | DO head=condition? body LOOP tail=condition?                                 # do
    | EXIT (FOR | DO | SUB | FUNCTION)                                             # exit
    | GOTO target                                                                  # goto
    | ON ERROR (RESUME NEXT | GOTO MINUS? target)                                  # onError
    | RESUME (NEXT | target)?                                                      # resume
    | (PRINT | DEBUG_PRINT) printed                                             # print
    | (END | STOP)                                                                 # end
    | ERROR expression                                                             # raise
    | CALL (IDENTIFIER | DOTTED) (LPAREN arguments RPAREN)?                        # call
    | LET? reference EQ expression                                                 # assignment
    | (IDENTIFIER | DOTTED) (arguments | LPAREN arguments RPAREN)                  # call
    ;

variable : IDENTIFIER (LPAREN (bound (COMMA bound)*)? RPAREN)? (AS type)? ;

bound : expression (TO expression)? ;

constant : IDENTIFIER (AS type)? EQ expression ;

inline : (THEN inlineBlock | gotoLine) (COLON* ELSEIF expression THEN inlineBlock)* (COLON* ELSE inlineBlock?)? ;

gotoLine : GOTO target ;

inlineBlock : COLON* (WHOLE | statement) (COLON+ statement)* ;

alternative : ELSEIF expression THEN? block ;

otherwise : ELSE block ;

selection : CASE (ELSE | caseTest (COMMA caseTest)*) block ;

caseTest : IS? comparison expression | expression (TO expression)? ;

comparison : EQ | NE | LT | GT | LE | GE ;

condition : (WHILE | UNTIL) expression ;

target : IDENTIFIER | WHOLE ;

printed : expression? ((COMMA | SEMICOLON) expression?)* ;

reference : (IDENTIFIER | DOTTED) (LPAREN arguments RPAREN)? ;

arguments : argument (COMMA argument)* ;

argument : (BYVAL? expression)? ;

expression
    : literal                                                  # constantValue
    | reference                                                # named
    | LPAREN expression RPAREN                                 # grouped
    | expression operator=POWER expression                     # operation
    | operator=(MINUS | PLUS) expression                       # signed
    | expression operator=(TIMES | DIVIDE) expression          # operation
    | expression operator=BACKSLASH expression                 # operation
    | expression operator=MOD expression                       # operation
    | expression operator=(PLUS | MINUS) expression            # operation
    | expression operator=AMPERSAND expression                 # operation
    | expression operator=(EQ | NE | LT | GT | LE | GE) expression  # compared
    | NOT expression                                           # not
    | expression operator=AND expression                       # operation
    | expression operator=OR expression                        # operation
    | expression operator=XOR expression                       # operation
    | expression operator=EQV expression                       # operation
    | expression operator=IMP expression                       # operation
    ;

literal : WHOLE | DECIMAL | HEX | OCTAL | TEXT | DATE | TRUE | FALSE | EMPTY | NULL ;

// ---- words

AND : 'and' ;
AS : 'as' ;
BYREF : 'byref' ;
BYVAL : 'byval' ;
CALL : 'call' ;
CASE : 'case' ;
CONST : 'const' ;
DIM : 'dim' ;
DO : 'do' ;
EACH : 'each' ;
ELSE : 'else' ;
ELSEIF : 'elseif' ;
EMPTY : 'empty' ;
END : 'end' ;
END_FUNCTION : 'end' [ \t]* 'function' ;
END_IF : 'end' [ \t]* 'if' ;
END_SELECT : 'end' [ \t]* 'select' ;
END_SUB : 'end' [ \t]* 'sub' ;
EQV : 'eqv' ;
ERROR : 'error' ;
EXIT : 'exit' ;
FALSE : 'false' ;
FOR : 'for' ;
FUNCTION : 'function' ;
GLOBAL : 'global' ;
GOTO : 'go' [ \t]* 'to' ;
IF : 'if' ;
IMP : 'imp' ;
IN : 'in' ;
IS : 'is' ;
LET : 'let' ;
LOOP : 'loop' ;
MOD : 'mod' ;
NEXT : 'next' ;
NOT : 'not' ;
NULL : 'null' ;
ON : 'on' ;
OPTION : 'option' ;
OR : 'or' ;
PRINT : 'print' ;
DEBUG_PRINT : 'debug' [ \t]* '.' [ \t]* 'print' ;
PRIVATE : 'private' ;
PUBLIC : 'public' ;
REDIM : 'redim' ;
RESUME : 'resume' ;
SELECT : 'select' ;
STATIC : 'static' ;
STEP : 'step' ;
STOP : 'stop' ;
SUB : 'sub' ;
THEN : 'then' ;
TO : 'to' ;
TRUE : 'true' ;
UNTIL : 'until' ;
WEND : 'wend' ;
WHILE : 'while' ;
XOR : 'xor' ;

// ---- what has no meaning; Rem only where a word could begin, so that Remainder stays a name

REMARK : ('\'' | 'rem' [ \t]) ~[\r\n]* -> skip ;
EMPTY_REMARK : 'rem' -> skip ;
// what Visual Basic writes at the top of a module that it exports
ATTRIBUTE : 'attribute' [ \t]+ 'vb_' ~[\r\n]* -> skip ;
CONTINUATION : '_' [ \t]* EOL -> skip ;
BLANK : [ \t\f\u00A0\uFEFF\u001A]+ -> skip ;

// ---- signs

NEWLINE : EOL ;
COLON : ':' ;
COMMA : ',' ;
SEMICOLON : ';' ;
LPAREN : '(' ;
RPAREN : ')' ;
LE : '<' [ \t]* '=' | '=<' ;
GE : '>' [ \t]* '=' | '=>' ;
NE : '<' [ \t]* '>' | '><' ;
LT : '<' ;
GT : '>' ;
EQ : '=' ;
PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
DIVIDE : '/' ;
BACKSLASH : '\\' ;
POWER : '^' ;
AMPERSAND : '&' ;

// ---- values and names

WHOLE : DIGIT+ [%&]? ;
DECIMAL : (DIGIT+ '.' DIGIT* EXPONENT? | '.' DIGIT+ EXPONENT? | DIGIT+ EXPONENT) [!#@]? | DIGIT+ [!#@] ;
HEX : '&h' [0-9a-f]+ '&'? ;
OCTAL : '&o' [0-7]+ '&'? ;
TEXT : '"' (~["\r\n] | '""')* '"' ;
OPEN_TEXT : '"' (~["\r\n] | '""')* ;
DATE : '#' [0-9a-z] ~[#\r\n]* '#' ;
IDENTIFIER : WORD [%&!#$@]? ;
DOTTED : WORD ('.' WORD)+ ;

UNKNOWN : . ;

fragment WORD : [\p{L}] [\p{L}\p{N}_]* ;
fragment DIGIT : [0-9] ;
fragment EXPONENT : [ed] [+-]? DIGIT+ ;
fragment EOL : '\r\n' | '\r' | '\n' | '\u0085' | '\u2028' | '\u2029' ;
