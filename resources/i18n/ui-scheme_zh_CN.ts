<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::SchemeDetail</name>
    <message>
        <source>%1 · created in the cloud, which cannot edit schemes</source>
        <translation>%1 · 已在云端创建，云端方案不能修改</translation>
    </message>
    <message>
        <source>%1 · draft</source>
        <translation>%1 · 草稿</translation>
    </message>
    <message>
        <source>No scheme is selected</source>
        <translation>未选择方案</translation>
    </message>
    <message>
        <source>Choose a scheme, or drop an APK, keystore or certificate.</source>
        <translation>选择一个方案，或拖入 APK、keystore、证书。</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>Scheme and package agree</source>
        <translation>方案与安装包一致</translation>
    </message>
    <message>
        <source>Package name and signature are what the phone will report.</source>
        <translation>包名和签名与手机上报的一致。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>安装包</translation>
    </message>
    <message>
        <source>Comparison with the package</source>
        <translation>安装包核对</translation>
    </message>
    <message>
        <source>No package to compare with yet: drop an APK here.</source>
        <translation>还没有可核对的安装包：把 APK 拖到这里。</translation>
    </message>
    <message>
        <source>Phones will refuse this app</source>
        <translation>真机会拒绝这个应用</translation>
    </message>
    <message>
        <source>Works, with a warning</source>
        <translation>可用，但有警告</translation>
    </message>
    <message>
        <source>Cannot tell yet</source>
        <translation>暂时无法判断</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SchemeModel</name>
    <message>
        <source>HarmonyOS</source>
        <translation>鸿蒙</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Package / Bundle ID / address</source>
        <translation>包名 / Bundle ID / 网址</translation>
    </message>
    <message>
        <source>Scheme code</source>
        <translation>方案号</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SchemePlace</name>
    <message>
        <source>This is no package, keystore or certificate.</source>
        <translation>这不是安装包、keystore 或证书。</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Read package name and signature of %1 and make a scheme of them</source>
        <translation>读取 %1 的包名和签名，据此新建方案</translation>
    </message>
    <message>
        <source>Read the signature of %1 and compare it with %2</source>
        <translation>读取 %1 的签名并与 %2 核对</translation>
    </message>
    <message>
        <source>Read a package</source>
        <translation>读取安装包</translation>
    </message>
    <message>
        <source>Packages and certificates (*.apk *.aab *.apks *.xapk *.ipa *.jks *.keystore *.p12 *.cer *.pem)</source>
        <translation>安装包和证书 (*.apk *.aab *.apks *.xapk *.ipa *.jks *.keystore *.p12 *.cer *.pem)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Open a workspace first: the scheme is kept in it.</source>
        <translation>请先打开工作区：方案保存在其中。</translation>
    </message>
    <message>
        <source>Made the draft %1 from %2.</source>
        <translation>已由 %2 新建草稿 %1。</translation>
    </message>
    <message>
        <source>Read a package…</source>
        <translation>读取安装包…</translation>
    </message>
    <message>
        <source>Read package name and signature from a file</source>
        <translation>从文件读取包名和签名</translation>
    </message>
    <message>
        <source>Drop a package: the first scheme is ready in 30 seconds.</source>
        <translation>拖入安装包，30 秒建好第一个方案。</translation>
    </message>
    <message>
        <source>Drop a package or certificate here</source>
        <translation>把安装包或证书拖到这里</translation>
    </message>
    <message>
        <source>Its package name and signature are compared with the scheme; the file stays on this machine.</source>
        <translation>读出包名与签名，与方案逐项核对；文件不离开本机。</translation>
    </message>
</context>
</TS>
