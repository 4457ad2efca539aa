<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::SecretField</name>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>copied; under Wayland it is cleared in %1 s only while this window is in front</source>
        <translation>已复制；Wayland 下只有本窗口在前台时才能在 %1 秒后清除</translation>
    </message>
    <message>
        <source>copied; cleared in %1 s</source>
        <translation>已复制，%1 秒后清除</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Open the vault and show</source>
        <translation>打开保险库并显示</translation>
    </message>
    <message>
        <source>Show while held</source>
        <translation>按住显示</translation>
    </message>
    <message>
        <source>Open the vault and copy</source>
        <translation>打开保险库并复制</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>复制密钥</translation>
    </message>
</context>
<context>
    <name>numauth::ui::VaultDialog</name>
    <message>
        <source>The two passphrases differ.</source>
        <translation>两次口令不一致。</translation>
    </message>
    <message>
        <source>The keychain is being asked; the passphrase works too.</source>
        <translation>正在询问钥匙串；也可以直接输入口令。</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>处理中…</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>The vault keeps keys encrypted in %1. Whoever loses the passphrase loses what is in it; nobody can bring it back.</source>
        <translation>保险库把密钥加密保存在 %1。口令丢了，里面的内容就找不回来，谁也恢复不了。</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>Keys are encrypted in %1.</source>
        <translation>密钥加密保存在 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>From now on this passphrase opens the vault.</source>
        <translation>今后用这个口令打开保险库。</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>The keychain of the system opens it too</source>
        <translation>也可用系统钥匙串打开</translation>
    </message>
    <message>
        <source>Use the keychain</source>
        <translation>用钥匙串</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>仅本次</translation>
    </message>
    <message>
        <source>Keep secrets in memory; they are gone when the program ends</source>
        <translation>机密只放在内存里，程序结束就没有了</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>numauth::ui::VaultPage</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>剪贴板清除</translation>
    </message>
    <message>
        <source>Make a vault…</source>
        <translation>创建保险库…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Open the vault…</source>
        <translation>打开保险库…</translation>
    </message>
    <message>
        <source>Open the vault first.</source>
        <translation>请先打开保险库。</translation>
    </message>
    <message>
        <source>Remove the chosen secret for good</source>
        <translation>永久删除所选机密</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>New passphrase…</source>
        <translation>新口令…</translation>
    </message>
    <message>
        <source>The keychain of the system opens it too</source>
        <translation>也可用系统钥匙串打开</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Names in the vault</source>
        <translation>保险库里的名称</translation>
    </message>
    <message>
        <source>The vault holds no secret.</source>
        <translation>保险库里没有机密。</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
</context>
<context>
    <name>numauth::ui::VaultSwitch</name>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Stay open longer</source>
        <translation>延长时间</translation>
    </message>
    <message>
        <source>Vault settings…</source>
        <translation>保险库设置…</translation>
    </message>
</context>
</TS>
