<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::phone::PhoneFields</name>
    <message>
        <source>%1 cannot be “%2”; it is one of: %3.</source>
        <translation>%1 不能是“%2”，可用：%3。</translation>
    </message>
    <message>
        <source>“%1” is no SDK version; write it as 2.14.23.</source>
        <translation>“%1”不是 SDK 版本，请写成 2.14.23 这样。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”; it is a whole number from %3 to %4 (%5).</source>
        <translation>%1 不能是“%2”，须为 %3 到 %4 的整数（%5）。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”: %3</source>
        <translation>%1 不能是“%2”：%3</translation>
    </message>
</context>
<context>
    <name>numauth::phone::PhoneScenario</name>
    <message>
        <source>%1 is larger than 1 MB: that is no scenario.</source>
        <translation>%1 超过 1 MB，不是情景文件。</translation>
    </message>
    <message>
        <source>%1 has neither “phone” nor “sandbox”: it is no scenario.</source>
        <translation>%1 里既没有 phone 也没有 sandbox，不是情景文件。</translation>
    </message>
</context>
<context>
    <name>numauth::phone::PhoneState</name>
    <message>
        <source>A phone has no “%1” that could be set.</source>
        <translation>手机没有可设置的“%1”。</translation>
    </message>
</context>
</TS>
