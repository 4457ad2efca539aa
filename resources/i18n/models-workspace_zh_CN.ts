<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::workspace::Workspace</name>
    <message>
        <source>%1 is not empty; choose a new or empty folder.</source>
        <translation>%1 不是空的，请选择新文件夹或空文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check its permissions.</source>
        <translation>无法建立文件夹 %1，请检查权限。</translation>
    </message>
    <message>
        <source>%1 is no workspace: it has no readable workspace.json.</source>
        <translation>%1 不是工作区：没有可读的 workspace.json。</translation>
    </message>
    <message>
        <source>%1 has format version %2; this program reads up to %3. Update Numauth Console to open it.</source>
        <translation>%1 的格式版本是 %2，本程序最高支持 %3。请更新 Numauth Console 后再打开。</translation>
    </message>
    <message>
        <source>The built-in sample is missing a file.</source>
        <translation>内置示例缺少一个文件。</translation>
    </message>
    <message>
        <source>must be a version as 2.14.23, or “unknown”</source>
        <translation>须为 2.14.23 这样的版本号，或“unknown”</translation>
    </message>
</context>
</TS>
