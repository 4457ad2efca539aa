<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::scheme::KeyLedger</name>
    <message>
        <source>“%1” is no version such as 2.12.1</source>
        <translation>“%1” 不是 2.12.1 这样的版本号</translation>
    </message>
    <message>
        <source>this is no date and time</source>
        <translation>这不是日期时间</translation>
    </message>
    <message>
        <source>write vault:NAME, env:VARIABLE or file:PATH, never the key</source>
        <translation>请写 vault:名称、env:变量 或 file:路径，不能写密钥本身</translation>
    </message>
    <message>
        <source>%1 has the key “%2” twice; rename one.</source>
        <translation>%1 中密钥“%2”出现两次，请改名。</translation>
    </message>
    <message>
        <source>%1: app %2 names the key “%3”, which is not in the ledger.</source>
        <translation>%1：应用 %2 用的密钥“%3”不在台账里。</translation>
    </message>
    <message>
        <source>a share is 0 to 100 percent</source>
        <translation>占比应在 0 到 100 之间</translation>
    </message>
</context>
<context>
    <name>numauth::scheme::LedgerEdit</name>
    <message>
        <source>Name the app version, such as 3.9.0.</source>
        <translation>请填写 App 版本，例如 3.9.0。</translation>
    </message>
    <message>
        <source>Choose the scheme of app %1.</source>
        <translation>请选择 App %1 所用的方案。</translation>
    </message>
    <message>
        <source>Name the SDK version in app %1, such as 2.12.1.</source>
        <translation>请填写 App %1 里的 SDK 版本，例如 2.12.1。</translation>
    </message>
    <message>
        <source>The ledger has no key “%1”.</source>
        <translation>台账里没有密钥“%1”。</translation>
    </message>
    <message>
        <source>The key “%1” belongs to the scheme %2, not to %3.</source>
        <translation>密钥“%1”属于方案 %2，不属于 %3。</translation>
    </message>
    <message>
        <source>Choose the scheme that gets a new key.</source>
        <translation>请选择要换密钥的方案。</translation>
    </message>
    <message>
        <source>The ledger has a key “%1” already.</source>
        <translation>台账里已有密钥“%1”。</translation>
    </message>
    <message>
        <source>%1 is where the key “%2” is kept; name another place.</source>
        <translation>%1 里存着密钥“%2”，请换一个位置。</translation>
    </message>
    <message>
        <source>%1 has a key already: name the SDK version from which the new one counts.</source>
        <translation>%1 已有密钥：请填写新密钥从哪个 SDK 版本起用。</translation>
    </message>
    <message>
        <source>The key “%1” counts from SDK %2 on already.</source>
        <translation>密钥“%1”已经从 SDK %2 起用。</translation>
    </message>
    <message>
        <source>App %1 (%2) is in the ledger already.</source>
        <translation>App %1（%2）已在台账里。</translation>
    </message>
</context>
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
    <name>numauth::scheme::SchemeBundle</name>
    <message>
        <source>%1, line %2 holds what looks like a secret; put it into the vault and write vault:NAME instead.</source>
        <translation>%1 第 %2 行像是机密；请存入保险库，改写为 vault:NAME。</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be the name of a scheme file: use letters, digits, -, _ and . only.</source>
        <translation>%1：“%2”不能作方案文件名：只能用字母、数字、-、_ 和 .。</translation>
    </message>
    <message>
        <source>%1: a scheme has no member “%2”.</source>
        <translation>%1：方案没有“%2”这一项。</translation>
    </message>
    <message>
        <source>%1: the columns are neither those of schemes (id, name, …) nor of keys (id, scheme, …) nor of releases (app, platform, …).</source>
        <translation>%1：列名不属于方案（id, name, …）、密钥（id, scheme, …）或版本（app, platform, …）中的任何一种。</translation>
    </message>
    <message>
        <source>%1: there is no column “%2”; known are %3.</source>
        <translation>%1：没有“%2”这一列；可用的是 %3。</translation>
    </message>
    <message>
        <source>The export</source>
        <translation>导出内容</translation>
    </message>
</context>
<context>
    <name>numauth::scheme::SchemeImport</name>
    <message>
        <source>Nothing was imported: some rows differ from what is there. Look at them first, then replace them on purpose.</source>
        <translation>什么也没导入：有几行与现有内容不同。请先看清，再决定替换。</translation>
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
        <source>“%1” cannot be deleted: it does not exist or is write-protected.</source>
        <translation>无法删除“%1”：它不存在或被写保护。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a scheme file: use letters, digits, -, _ and . only.</source>
        <translation>“%1”不能作为方案文件名：只能用字母、数字、-、_ 和 .。</translation>
    </message>
</context>
</TS>
