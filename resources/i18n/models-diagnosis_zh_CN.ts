<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::diagnosis::LogSource</name>
    <message>
        <source>This is not a text log but binary data; save the log as text and read that.</source>
        <translation>这不是文本日志，而是二进制数据；请把日志另存为文本再读。</translation>
    </message>
    <message>
        <source>The log is written in %1, which this system cannot decode; save it as UTF-8 first.</source>
        <translation>日志的编码是 %1，本机无法解码；请先另存为 UTF-8。</translation>
    </message>
</context>
</TS>
