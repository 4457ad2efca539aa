<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::EvidenceDesk</name>
    <message>
        <source>Open an evidence file</source>
        <translation>打开证据文件</translation>
    </message>
    <message>
        <source>Evidence files (*.zip)</source>
        <translation>证据文件 (*.zip)</translation>
    </message>
</context>
<context>
    <name>numauth::ui::EvidenceView</name>
    <message>
        <source>Content of the chosen file</source>
        <translation>所选文件的内容</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) masked</source>
        <translation>
            <numerusform>已脱敏 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>the rest is not shown</source>
        <translation>其余未显示</translation>
    </message>
</context>
<context>
    <name>numauth::ui::OpenEvidenceDialog</name>
    <message>
        <source>Restore the case</source>
        <translation>还原案例</translation>
    </message>
    <message>
        <source>Open an evidence file</source>
        <translation>打开证据文件</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新目录</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>文件读不出来。</translation>
    </message>
    <message>
        <source>Give the whole path of a new folder.</source>
        <translation>请给出新目录的完整路径。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PartListModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>脱敏</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SaveEvidenceDialog</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>App checks</source>
        <translation>应用检查</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>模拟手机</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>排查回答</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save an evidence file</source>
        <translation>保存证据文件</translation>
    </message>
    <message>
        <source>What was seen, and what was expected</source>
        <translation>看到了什么，本来应当怎样</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Evidence files (*.zip)</source>
        <translation>证据文件 (*.zip)</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>没有可保存的内容。</translation>
    </message>
</context>
</TS>
