<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>numauth::cli::CheckCommand</name>
    <message numerus="yes">
        <source>      rule %1, evidence %2, %n device(s): %3</source>
        <translation>
            <numerusform>      rule %1, evidence %2, %n device: %3</numerusform>
            <numerusform>      rule %1, evidence %2, %n devices: %3</numerusform>
        </translation>
    </message>
</context>
</TS>
