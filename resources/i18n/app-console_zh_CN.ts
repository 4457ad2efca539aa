<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::console::FolderWorkspace</name>
    <message>
        <source>The consent page is refused on some phones</source>
        <translation>授权页在部分手机上被拒绝</translation>
    </message>
    <message>
        <source>On short screens the agreement row reaches the login label; the phone only says 600005. Drag the button up and save.</source>
        <translation>在短屏手机上，协议栏压到登录按钮文字，真机只报 600005。把按钮拖高一点再保存即可。</translation>
    </message>
    <message>
        <source>Scheme and package have different signatures</source>
        <translation>方案与安装包签名不一致</translation>
    </message>
    <message>
        <source>A phone reports 600017; both values stand side by side.</source>
        <translation>真机会报 600017；两边的值并排给您看。</translation>
    </message>
    <message>
        <source>A token that came too late</source>
        <translation>一个过期的 Token</translation>
    </message>
    <message>
        <source>Send GetMobile and see why the sandbox turns it down; then mint a fresh one.</source>
        <translation>发送 GetMobile，看沙箱为什么拒绝；再取一个新的。</translation>
    </message>
    <message>
        <source>%1 cannot be set aside; close what uses it and try again.</source>
        <translation>无法移开 %1；请关闭占用它的程序后重试。</translation>
    </message>
</context>
<context>
    <name>numauth::console::LocalSandbox</name>
    <message>
        <source>Start the sandbox</source>
        <translation>启动沙箱</translation>
    </message>
    <message>
        <source>Stop the sandbox</source>
        <translation>停止沙箱</translation>
    </message>
    <message>
        <source>Copy the sandbox&apos;s address</source>
        <translation>复制沙箱地址</translation>
    </message>
</context>
</TS>
