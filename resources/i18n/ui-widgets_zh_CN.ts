<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::BadgeToolButton</name>
    <message numerus="yes">
        <source>%1, %n refused</source>
        <translation>
            <numerusform>%1，%n 项被拒绝</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::CarrierWords</name>
    <message>
        <source>Mobile</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Unicom</source>
        <translation>联通</translation>
    </message>
    <message>
        <source>Telecom</source>
        <translation>电信</translation>
    </message>
</context>
<context>
    <name>numauth::ui::DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>numauth::ui::TaskBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the task</source>
        <translation>取消任务</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 项任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>numauth::ui::Toast</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>numauth::ui::Verdict</name>
    <message>
        <source>Refused</source>
        <translation>会被拒绝</translation>
    </message>
    <message>
        <source>Not compliant</source>
        <translation>不合规</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>提示</translation>
    </message>
</context>
</TS>
