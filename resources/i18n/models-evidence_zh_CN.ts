<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::evidence::EvidenceFile</name>
    <message>
        <source>The log is larger than %1 MB; give the part around the failure.</source>
        <translation>日志超过 %1 MB；请截取出错前后的部分。</translation>
    </message>
    <message>
        <source>%1: there are too many files.</source>
        <translation>%1：文件太多。</translation>
    </message>
    <message>
        <source>%1: apps and pictures are not packed.</source>
        <translation>%1：应用和图片不打包。</translation>
    </message>
    <message>
        <source>.numauth: history and drafts are not packed.</source>
        <translation>.numauth：历史和草稿不打包。</translation>
    </message>
    <message>
        <source>This is no evidence file: it has no usable manifest.json.</source>
        <translation>这不是证据文件：没有可用的 manifest.json。</translation>
    </message>
    <message>
        <source>The evidence file was made by a newer version of Numauth.</source>
        <translation>这个证据文件由更新版本的 Numauth 生成。</translation>
    </message>
    <message>
        <source>The evidence file has an entry with an unsafe name: %1.</source>
        <translation>证据文件里有不安全的文件名：%1。</translation>
    </message>
    <message>
        <source>“%1” in the evidence file is not what the manifest says.</source>
        <translation>证据文件里的“%1”与清单不符。</translation>
    </message>
    <message>
        <source>“%1” is not empty; give a new folder.</source>
        <translation>“%1”不是空目录；请给一个新目录。</translation>
    </message>
    <message>
        <source>There is nothing to pack: give a workspace, a log, an app or a phone.</source>
        <translation>没有可打包的内容：请给出工作区、日志、应用或手机状态。</translation>
    </message>
</context>
</TS>
