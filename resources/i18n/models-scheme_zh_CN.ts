<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::scheme::Scheme</name>
    <message>
        <source>%1 has formatVersion %2; this version reads up to %3. Update numauth.</source>
        <translation>%1 的 formatVersion 是 %2，本版本最高读到 %3。请更新 numauth。</translation>
    </message>
    <message>
        <source>is not a reference. Never write the key itself into the file: use vault:NAME, env:VARIABLE or file:PATH.</source>
        <translation>不是引用。不要把密钥写进文件：请用 vault:名称、env:变量名 或 file:路径。</translation>
    </message>
</context>
<context>
    <name>numauth::scheme::SchemeStore</name>
    <message>
        <source>There is no scheme “%1” in this workspace. Known: %2.</source>
        <translation>该工作区没有方案“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be created: check its permissions.</source>
        <translation>无法创建文件夹“%1”，请检查权限。</translation>
    </message>
    <message>
        <source>“%1” cannot be deleted: it does not exist or is write-protected.</source>
        <translation>无法删除“%1”：它不存在或被写保护。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a scheme file: use letters, digits, -, _ and . only.</source>
        <translation>“%1”不能作为方案文件名：只能用字母、数字、-、_ 和 .。</translation>
    </message>
</context>
</TS>
