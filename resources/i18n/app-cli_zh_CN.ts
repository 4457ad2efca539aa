<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::cli::AttributesCommand</name>
    <message>
        <source>the attributes of the consent page on Android and iOS</source>
        <translation>授权页在 Android 和 iOS 上的全部属性</translation>
    </message>
    <message>
        <source>only attributes with this in their name or meaning</source>
        <translation>只列名称或含义中有它的属性</translation>
    </message>
    <message>
        <source>only this platform</source>
        <translation>只列该平台</translation>
    </message>
    <message>
        <source>only attributes of this element</source>
        <translation>只列该控件的属性</translation>
    </message>
    <message>
        <source>No attribute matches.</source>
        <translation>没有符合的属性。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::Console</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>Standard input is larger than 256 MB.</source>
        <translation>标准输入超过 256 MB。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::DevicesCommand</name>
    <message>
        <source>the devices that pages are checked on</source>
        <translation>用来检查页面的设备</translation>
    </message>
    <message>
        <source>only devices with this in their name</source>
        <translation>只列名称中有它的设备</translation>
    </message>
    <message>
        <source>only this platform</source>
        <translation>只列该平台</translation>
    </message>
    <message>
        <source>No device has “%1” in its name.</source>
        <translation>没有名称中含“%1”的设备。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::OptionParser</name>
    <message>
        <source>“%1” is not known here</source>
        <translation>无法识别“%1”</translation>
    </message>
    <message>
        <source>“%1” is not known here; did you mean “%2”?</source>
        <translation>无法识别“%1”，是否想用“%2”？</translation>
    </message>
    <message>
        <source>%1
See `%2 --help`.</source>
        <translation>%1
用法见 `%2 --help`。</translation>
    </message>
    <message>
        <source>form of the output</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>write the output into this file, in one step</source>
        <translation>把输出一次性写入该文件</translation>
    </message>
    <message>
        <source>folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <source>language of texts</source>
        <translation>文字语言</translation>
    </message>
    <message>
        <source>only results and errors</source>
        <translation>只输出结果和错误</translation>
    </message>
    <message>
        <source>also technical details of errors</source>
        <translation>同时输出错误的技术细节</translation>
    </message>
    <message>
        <source>Numauth Console without a window: carrier phone-number authentication, checked and tried on this machine.</source>
        <translation>没有窗口的 Numauth Console：在本机检查和试用运营商号码认证。</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>form of the version</source>
        <translation>版本信息的格式</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>显示帮助</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>numauth::cli::RulesCommand</name>
    <message>
        <source>the rules that pages are checked by</source>
        <translation>检查页面所用的规则</translation>
    </message>
    <message>
        <source>only rules with this in their id or title</source>
        <translation>只列编号或标题中有它的规则</translation>
    </message>
    <message>
        <source>No rule matches “%1”.</source>
        <translation>没有与“%1”相符的规则。</translation>
    </message>
</context>
</TS>
