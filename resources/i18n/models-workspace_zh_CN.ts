<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::workspace::CloudStates</name>
    <message>
        <source>this is no date and time</source>
        <translation>这不是日期时间</translation>
    </message>
</context>
<context>
    <name>numauth::workspace::FileChanges</name>
    <message>
        <source>“%1” cannot be deleted: it is write-protected.</source>
        <translation>无法删除“%1”：文件被写保护。</translation>
    </message>
    <message>
        <source>%1 has been changed since; nothing was written.</source>
        <translation>%1 之后被改过，没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>numauth::workspace::SchemeSync</name>
    <message>
        <source>%1 was refused: %2. %3</source>
        <translation>%1 被拒绝：%2。%3</translation>
    </message>
    <message>
        <source>%1 has no scheme code yet: create it in the cloud first.</source>
        <translation>%1 还没有方案号：先在云端创建。</translation>
    </message>
    <message>
        <source>%1 was created already as %2; the cloud cannot edit a scheme. Clone it, change the copy and create that.</source>
        <translation>%1 已创建为 %2；云端不能修改方案。请克隆，改副本，再创建副本。</translation>
    </message>
    <message>
        <source>The key of %1 is not there yet: the cloud makes it some time after the scheme. Ask again later.</source>
        <translation>%1 的密钥还没有生成：云端在创建方案之后才生成密钥，请稍后再查。</translation>
    </message>
    <message>
        <source>The cloud created %1 but named no scheme code; look it up in the console of the service.</source>
        <translation>云端创建了 %1，却没有返回方案号；请到服务控制台查看。</translation>
    </message>
    <message>
        <source>The answer for %1 holds no key.</source>
        <translation>%1 的应答里没有密钥。</translation>
    </message>
    <message>
        <source>There is no vault to put the key into.</source>
        <translation>没有可存放密钥的保险库。</translation>
    </message>
</context>
<context>
    <name>numauth::workspace::Workspace</name>
    <message>
        <source>%1 is not empty; choose a new or empty folder.</source>
        <translation>%1 不是空的，请选择新文件夹或空文件夹。</translation>
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
