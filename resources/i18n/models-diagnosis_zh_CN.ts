<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::diagnosis::CaseAnswers</name>
    <message>
        <source>%1 is too large to be a case.</source>
        <translation>%1 太大，不是排查记录。</translation>
    </message>
    <message>
        <source>%1: “%2” is no question with a yes, no or unsure.</source>
        <translation>%1：“%2”不是以 yes、no 或 unsure 回答的问题。</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::LogSource</name>
    <message>
        <source>This is not a text log but binary data; save the log as text and read that.</source>
        <translation>这不是文本日志，而是二进制数据；请把日志另存为文本再读。</translation>
    </message>
    <message>
        <source>The log is written in %1, which this system cannot decode; save it as UTF-8 first.</source>
        <translation>日志的编码是 %1，本机无法解码；请先另存为 UTF-8。</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::AppDiff</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Package name or bundle id</source>
        <translation>包名或 Bundle ID</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK 版本</translation>
    </message>
    <message>
        <source>Package signature (MD5)</source>
        <translation>包签名（MD5）</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Clear text to</source>
        <translation>明文访问</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Native library</source>
        <translation>原生库</translation>
    </message>
    <message>
        <source>Class of the SDK</source>
        <translation>SDK 的类</translation>
    </message>
    <message>
        <source>Architectures</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Team ID</source>
        <translation>团队 ID</translation>
    </message>
    <message>
        <source>Bundle id in the entitlements</source>
        <translation>权限文件中的 Bundle ID</translation>
    </message>
    <message>
        <source>Provisioning profile</source>
        <translation>描述文件</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::AppReader</name>
    <message>
        <source>“%1” is not in the package.</source>
        <translation>安装包里没有“%1”。</translation>
    </message>
    <message>
        <source>The manifest is empty.</source>
        <translation>清单是空的。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空的。</translation>
    </message>
    <message>
        <source>There are more than %1 dex files; the rest was not read.</source>
        <translation>dex 文件超过 %1 个，其余没有读取。</translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation>“%1”不存在。</translation>
    </message>
    <message>
        <source>“%1” holds several APKs; unpack it and give the base APK.</source>
        <translation>“%1”里有多个 APK；请解开后给出其中的 base APK。</translation>
    </message>
    <message>
        <source>“%1” is no app: give an APK, AAB, AAR, IPA, .app or a project folder.</source>
        <translation>“%1”不是应用：请给 APK、AAB、AAR、IPA、.app 或工程目录。</translation>
    </message>
    <message>
        <source>The executable “%1” is missing.</source>
        <translation>缺少主程序“%1”。</translation>
    </message>
    <message>
        <source>The executable “%1” is no readable Mach-O file.</source>
        <translation>主程序“%1”不是可读的 Mach-O 文件。</translation>
    </message>
    <message>
        <source>Reading “%1” was stopped.</source>
        <translation>已停止读取“%1”。</translation>
    </message>
    <message>
        <source>“%1” is for HarmonyOS: cannot tell, because the checks know Android and iOS only.</source>
        <translation>“%1”是鸿蒙应用：无法判断，检查项目前只懂 Android 和 iOS。</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::DexReader</name>
    <message>
        <source>%1 is no Dalvik executable.</source>
        <translation>%1 不是 dex 文件。</translation>
    </message>
    <message>
        <source>%1 is damaged: a table lies outside the file.</source>
        <translation>%1 已损坏：有表超出了文件范围。</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::PbxprojReader</name>
    <message>
        <source>%1 is no readable Xcode project.</source>
        <translation>%1 不是可读的 Xcode 工程。</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::ProjectEdit</name>
    <message>
        <source>“%1” is no longer in the project.</source>
        <translation>工程里已经没有“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no single &lt;%2&gt; to put the lines into; put them in by hand.</source>
        <translation>“%1”里没有唯一的 &lt;%2&gt; 可放这几行，请手工加。</translation>
    </message>
    <message>
        <source>“%1” is no well-formed XML; put the lines in by hand.</source>
        <translation>“%1”不是合格的 XML，请手工加这几行。</translation>
    </message>
    <message>
        <source>The lines belong into another file than “%1”.</source>
        <translation>这几行不该写进“%1”。</translation>
    </message>
    <message>
        <source>“%1” sets %2 already; change that line by hand.</source>
        <translation>“%1”里已经设了 %2，请手工改那一行。</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile; check the project again.</source>
        <translation>“%1”刚被改过，请重新检查工程。</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::ProjectReader</name>
    <message>
        <source>The folder has more than %1 entries; the rest was not read.</source>
        <translation>目录里超过 %1 项，其余没有读取。</translation>
    </message>
    <message>
        <source>Folders deeper than %1 levels were not read.</source>
        <translation>超过 %1 层的目录没有读取。</translation>
    </message>
    <message>
        <source>The sources are larger than %1 MB; the rest was not read.</source>
        <translation>源码超过 %1 MB，其余没有读取。</translation>
    </message>
    <message>
        <source>Not read because larger than 2 MB: %1.</source>
        <translation>大于 2 MB，没有读取：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) were not followed.</source>
        <translation>
            <numerusform>有 %n 个链接没有跟随。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no file for %1 under res/xml.</source>
        <translation>res/xml 下没有 %1 对应的文件。</translation>
    </message>
    <message>
        <source>“%1” holds no sources of an app that could be checked.</source>
        <translation>“%1”里没有可以检查的应用源码。</translation>
    </message>
    <message>
        <source>Reading “%1” was stopped.</source>
        <translation>已停止读取“%1”。</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::UpgradeAdvice</name>
    <message>
        <source>The version of the SDK in “%1” cannot be told, so nothing can be compared with %2. Check a package or a project with the SDK&apos;s archives.</source>
        <translation>看不出“%1”里 SDK 的版本，无法与 %2 比较。请检查安装包，或带有 SDK AAR 的工程。</translation>
    </message>
</context>
<context>
    <name>numauth::diagnosis::app::XmlTree</name>
    <message>
        <source>%1 is no well-formed XML (line %2).</source>
        <translation>%1 不是格式正确的 XML（第 %2 行）。</translation>
    </message>
</context>
</TS>
