<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::report::HtmlReport</name>
    <message>
        <source>Suppressed: %1</source>
        <translation>已抑制：%1</translation>
    </message>
    <message>
        <source>Search device, verdict or rule</source>
        <translation>搜索设备、结论或规则</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Numauth report</source>
        <translation>Numauth 检查报告</translation>
    </message>
    <message>
        <source>numauth %1, rules %2</source>
        <translation>numauth %1，规则 %2</translation>
    </message>
</context>
</TS>
