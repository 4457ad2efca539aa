<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::consent::TableReading</name>
    <message>
        <source>must be a version such as 2.14.23</source>
        <translation>必须是版本号，例如 2.14.23</translation>
    </message>
    <message>
        <source>holds “%1”, which is none of: %2</source>
        <translation>含有“%1”，只能是：%2</translation>
    </message>
    <message>
        <source>text_metrics.json has no face %1.</source>
        <translation>text_metrics.json 中没有字体 %1。</translation>
    </message>
</context>
</TS>
