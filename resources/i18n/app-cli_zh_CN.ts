<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</TS>
