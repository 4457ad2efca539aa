<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::shell::AboutPage</name>
    <message>
        <source>Nothing leaves this machine but the calls that you send. There is no account and no telemetry.</source>
        <translation>除了您点“发送”的调用，没有任何内容离开本机。无需账号，没有遥测。</translation>
    </message>
    <message>
        <source>Built with Qt (LGPL 3, dynamically linked), OpenSSL (Apache 2.0), zlib and CLI11 (BSD).</source>
        <translation>使用 Qt（LGPL 3，动态链接）、OpenSSL（Apache 2.0）、zlib 与 CLI11（BSD）构建。</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation>复制，用于报告问题</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
</context>
<context>
    <name>numauth::shell::ActionTable</name>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Make a workspace in an empty folder</source>
        <translation>在空文件夹里新建工作区</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Open a folder that holds workspace.json</source>
        <translation>打开含 workspace.json 的文件夹</translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation>打开示例工作区</translation>
    </message>
    <message>
        <source>Three faults made on purpose, to be found and mended</source>
        <translation>三处故意的错误，等您找出并改好</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Write all changes of the workspace</source>
        <translation>写入工作区的全部改动</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show the workspace in the file manager</source>
        <translation>在文件管理器中显示工作区</translation>
    </message>
    <message>
        <source>Close workspace</source>
        <translation>关闭工作区</translation>
    </message>
    <message>
        <source>Save and close the workspace</source>
        <translation>保存并关闭工作区</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Save and leave the program</source>
        <translation>保存并退出程序</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤回上一步改动</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>再做一次这步改动</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Language, theme, size and keys</source>
        <translation>语言、外观、字号与快捷键</translation>
    </message>
    <message>
        <source>Search commands…</source>
        <translation>搜索命令…</translation>
    </message>
    <message>
        <source>Find commands and things by name, pinyin or code</source>
        <translation>按名称、拼音或错误码查找命令与内容</translation>
    </message>
    <message>
        <source>Search things…</source>
        <translation>搜索内容…</translation>
    </message>
    <message>
        <source>Find pages, devices, operations and codes</source>
        <translation>查找页面、设备、操作与错误码</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Move the focus to the next pane</source>
        <translation>把焦点移到下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Move the focus to the previous pane</source>
        <translation>把焦点移到上一窗格</translation>
    </message>
    <message>
        <source>Restore layout</source>
        <translation>恢复布局</translation>
    </message>
    <message>
        <source>Put the panes of this place back where they were at first</source>
        <translation>把本页的窗格放回最初的位置</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Switch between the light and the dark theme</source>
        <translation>在浅色与深色外观之间切换</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Switch between Chinese and English</source>
        <translation>在中文与英文之间切换</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Fill the whole screen</source>
        <translation>占满整个屏幕</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>最小化</translation>
    </message>
    <message>
        <source>Minimise the window</source>
        <translation>最小化窗口</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Messages of this session that have passed by</source>
        <translation>本次运行中出现过的消息</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All keys, and how to change them</source>
        <translation>全部快捷键及修改方法</translation>
    </message>
    <message>
        <source>About Numauth Console</source>
        <translation>关于 Numauth Console</translation>
    </message>
    <message>
        <source>Version, licences and privacy</source>
        <translation>版本、许可与隐私</translation>
    </message>
    <message>
        <source>Restore the sample workspace</source>
        <translation>还原示例工作区</translation>
    </message>
    <message>
        <source>Open the sample as it came; what you made of it stays in a folder beside it</source>
        <translation>重新打开原样的示例；您改过的内容留在旁边的文件夹里</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>锁定保险库</translation>
    </message>
    <message>
        <source>Forget the key of the vault until it is opened again</source>
        <translation>锁定后须重新打开保险库才能取用密钥</translation>
    </message>
</context>
<context>
    <name>numauth::shell::AppearanceForm</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>The size applies when the program starts again.</source>
        <translation>字号在下次启动后生效。</translation>
    </message>
</context>
<context>
    <name>numauth::shell::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Name, pinyin, initials or code</source>
        <translation>名称、拼音、首字母或错误码</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配结果</translation>
    </message>
</context>
<context>
    <name>numauth::shell::ErrorBanner</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the message with its details</source>
        <translation>复制消息及详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>numauth::shell::FileKind</name>
    <message>
        <source>a Windows program</source>
        <translation>Windows 程序</translation>
    </message>
    <message>
        <source>a Linux program</source>
        <translation>Linux 程序</translation>
    </message>
    <message>
        <source>a zip archive, but no app package</source>
        <translation>zip 压缩包，但不是安装包</translation>
    </message>
    <message>
        <source>an empty zip archive</source>
        <translation>空的 zip 压缩包</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 压缩包</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a text of a kind that no place reads</source>
        <translation>这里用不上的文本</translation>
    </message>
    <message>
        <source>a file of a kind that is not known here</source>
        <translation>认不出类型的文件</translation>
    </message>
    <message>
        <source>%1 is a link to %2, which is not there.</source>
        <translation>%1 是指向 %2 的链接，而后者不存在。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已经不在了。</translation>
    </message>
    <message>
        <source>%1 is a folder without workspace.json, so it is no workspace.</source>
        <translation>%1 是文件夹，但没有 workspace.json，不是工作区。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 读不了：%2。</translation>
    </message>
    <message>
        <source>%1 is %2. Pages, source code, pictures, packages, keys and logs can be dropped here.</source>
        <translation>%1 是%2。这里可以拖入页面、源代码、图片、安装包、密钥库和日志。</translation>
    </message>
</context>
<context>
    <name>numauth::shell::FirstRun</name>
    <message>
        <source>Open the sample workspace</source>
        <translation>打开示例工作区</translation>
    </message>
    <message>
        <source>Three faults to find and mend in a minute</source>
        <translation>三处故意的错误，一分钟内看懂并改好</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>A folder of text files, fit for git</source>
        <translation>一个文本文件夹，可以放进 git</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>A folder that holds workspace.json</source>
        <translation>含 workspace.json 的文件夹</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>One-tap login working before there is a phone or an account</source>
        <translation>不用手机、不用账号，先把一键登录跑通</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>No login, no upload, no telemetry: only the calls that you send leave this machine.</source>
        <translation>不登录、不上传、没有遥测。只有您点“发送”的调用会离开本机。</translation>
    </message>
    <message>
        <source>What is in the sample workspace</source>
        <translation>示例工作区里有什么</translation>
    </message>
    <message>
        <source>Works offline, and can be put back at any time</source>
        <translation>离线可用，改坏了可以随时还原</translation>
    </message>
    <message>
        <source>Or drop something here</source>
        <translation>也可以直接拖进来</translation>
    </message>
    <message>
        <source>A package, a certificate, a consent page, a workspace</source>
        <translation>安装包 · 证书 · 授权页 · 工作区</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>查看：%1</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>界面</translation>
    </message>
</context>
<context>
    <name>numauth::shell::GeneralPage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Open the last workspace when the program starts</source>
        <translation>启动时打开上次的工作区</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
</context>
<context>
    <name>numauth::shell::KeysPage</name>
    <message>
        <source>Action or keys</source>
        <translation>操作或按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>没有匹配的操作。</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>“%1” already has these keys; choose others.</source>
        <translation>“%1”已使用这组按键，请换一组。</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>请按下按键</translation>
    </message>
    <message>
        <source>Standard keys</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
</context>
<context>
    <name>numauth::shell::MainWindow</name>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的改动。</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的改动。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Open place</source>
        <translation>当前页面</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开%1</translation>
    </message>
    <message>
        <source>Open this workspace</source>
        <translation>打开这个工作区</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The vault is not open.</source>
        <translation>保险库没有打开。</translation>
    </message>
</context>
<context>
    <name>numauth::shell::MenuBuilder</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>numauth::shell::MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>No message has come in this session.</source>
        <translation>本次运行还没有消息。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>numauth::shell::PaletteModel</name>
    <message>
        <source>Recently used</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>numauth::shell::Rail</name>
    <message>
        <source>Places</source>
        <translation>功能区</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language, theme, size and keys</source>
        <translation>语言、外观、字号与快捷键</translation>
    </message>
</context>
<context>
    <name>numauth::shell::Settings</name>
    <message>
        <source>The settings could not be read and start from their defaults; the old file is kept as %1. %2</source>
        <translation>设置无法读取，已改用默认值；原文件保留为 %1。%2</translation>
    </message>
    <message>
        <source>Settings with values that cannot be used have their defaults again: %1.</source>
        <translation>以下设置的值不可用，已恢复默认：%1。</translation>
    </message>
</context>
<context>
    <name>numauth::shell::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Restore the defaults of this page</source>
        <translation>还原本页</translation>
    </message>
</context>
<context>
    <name>numauth::shell::StatusBar</name>
    <message>
        <source>Sandbox %1</source>
        <translation>沙箱 %1</translation>
    </message>
    <message>
        <source>Sandbox: port taken</source>
        <translation>沙箱：端口被占用</translation>
    </message>
    <message>
        <source>Sandbox %1, exposed</source>
        <translation>沙箱 %1，已暴露</translation>
    </message>
    <message>
        <source>Sandbox stopped</source>
        <translation>沙箱未启动</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>状态栏</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 项会被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not compliant</source>
        <translation>
            <numerusform>%n 项不合规</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be told</source>
        <translation>
            <numerusform>%n 项无法判断</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules %1</source>
        <translation>规则集 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>English</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换为英文</translation>
    </message>
    <message>
        <source>Switch to the light theme</source>
        <translation>切换为浅色</translation>
    </message>
    <message>
        <source>Switch to the dark theme</source>
        <translation>切换为深色</translation>
    </message>
    <message>
        <source>Start, stop and address of the sandbox</source>
        <translation>沙箱的启停与地址</translation>
    </message>
    <message>
        <source>Autosaved %1</source>
        <translation>已自动保存 %1</translation>
    </message>
</context>
<context>
    <name>numauth::shell::TopBar</name>
    <message>
        <source>Find commands and things by name, pinyin or code</source>
        <translation>按名称、拼音或错误码查找命令与内容</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>顶栏</translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>未打开工作区</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
    <message>
        <source>Open or make a workspace</source>
        <translation>打开或新建工作区</translation>
    </message>
    <message>
        <source>Commands, devices, codes</source>
        <translation>搜索命令、设备、错误码</translation>
    </message>
</context>
<context>
    <name>numauth::shell::VaultButton</name>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Vault: not set up</source>
        <translation>保险库未设</translation>
    </message>
    <message>
        <source>Make a vault that keeps keys encrypted</source>
        <translation>创建保险库，加密保存密钥</translation>
    </message>
    <message>
        <source>Vault locked</source>
        <translation>保险库已锁定</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>Vault %1</source>
        <translation>保险库 %1</translation>
    </message>
    <message>
        <source>Vault open</source>
        <translation>保险库已解锁</translation>
    </message>
    <message>
        <source>The vault is open and locks itself after this time</source>
        <translation>保险库已打开，到时自动锁定</translation>
    </message>
    <message>
        <source>The vault is open until it is locked</source>
        <translation>保险库已打开，直到手动锁定</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>仅本次</translation>
    </message>
    <message>
        <source>Secrets are kept in memory and are gone when the program ends</source>
        <translation>机密只在内存里，程序结束就没有了</translation>
    </message>
</context>
<context>
    <name>numauth::shell::WorkspaceCommands</name>
    <message>
        <source>No workspace is open.</source>
        <translation>没有打开工作区。</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>改动都已保存。</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>选择一个空文件夹</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
</context>
</TS>
