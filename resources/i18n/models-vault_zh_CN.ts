<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::vault::SecretReference</name>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>环境变量 %1 未设置。</translation>
    </message>
    <message>
        <source>A secret is given as vault:NAME, env:VARIABLE or file:PATH, never as itself.</source>
        <translation>密钥须以 vault:名称、env:变量 或 file:路径 给出，不能直接写出。</translation>
    </message>
    <message>
        <source>There is no vault to read %1 from.</source>
        <translation>没有可读取 %1 的保险库。</translation>
    </message>
</context>
<context>
    <name>numauth::vault::SecretScan</name>
    <message>
        <source>%1 does not exist; check the path.</source>
        <translation>%1 不存在，请检查路径。</translation>
    </message>
</context>
<context>
    <name>numauth::vault::SystemKeychain</name>
    <message>
        <source>The keychain of the system has no key for this vault. Open it with its passphrase.</source>
        <translation>系统钥匙串里没有这个保险库的密钥，请用口令打开。</translation>
    </message>
    <message>
        <source>The keychain of the system is locked or was refused. Open the vault with its passphrase.</source>
        <translation>系统钥匙串已锁定或拒绝访问，请用口令打开保险库。</translation>
    </message>
    <message>
        <source>This system has no keychain that can be used. Open the vault with its passphrase.</source>
        <translation>本系统没有可用的钥匙串，请用口令打开保险库。</translation>
    </message>
</context>
<context>
    <name>numauth::vault::Vault</name>
    <message>
        <source>Nothing protects the vault: give a passphrase or use the keychain of the system.</source>
        <translation>保险库没有任何保护：请给出口令，或使用系统钥匙串。</translation>
    </message>
    <message>
        <source>This vault has no passphrase; the keychain of the system opens it.</source>
        <translation>这个保险库没有口令，由系统钥匙串打开。</translation>
    </message>
    <message>
        <source>The passphrase does not open the vault. The vault stays locked.</source>
        <translation>口令不对，保险库仍处于锁定状态。</translation>
    </message>
    <message>
        <source>The key in the keychain of the system does not open this vault. Open it with the passphrase.</source>
        <translation>系统钥匙串里的密钥打不开这个保险库，请用口令打开。</translation>
    </message>
    <message>
        <source>Nothing else opens the vault: add another protection first.</source>
        <translation>除此之外没有别的办法打开保险库：请先添加另一种保护。</translation>
    </message>
    <message>
        <source>A secret&apos;s name is 1 to 200 letters, digits, dots, dashes, underscores and slashes, and begins with a letter or digit.</source>
        <translation>密钥名称为 1–200 个字母、数字、点、短横、下划线或斜杠，以字母或数字开头。</translation>
    </message>
    <message>
        <source>The secret is empty or longer than 64 KB; nothing was saved.</source>
        <translation>密钥为空或超过 64 KB，未保存任何内容。</translation>
    </message>
    <message>
        <source>The vault is full: it holds 10000 secrets.</source>
        <translation>保险库已满：最多存 10000 个密钥。</translation>
    </message>
    <message>
        <source>There is no vault yet. Make one with `numauth vault init`, or in the window with the vault button.</source>
        <translation>还没有保险库。用 `numauth vault init` 新建，或在窗口中点“保险库”按钮。</translation>
    </message>
    <message>
        <source>The vault is locked. Open it with NUMAUTH_VAULT_PASSPHRASE, on a terminal, or in the window with the vault button.</source>
        <translation>保险库已锁定。用 NUMAUTH_VAULT_PASSPHRASE、在终端输入口令，或在窗口中点“保险库”按钮打开。</translation>
    </message>
    <message>
        <source>The vault has no secret named %1.</source>
        <translation>保险库里没有名为 %1 的密钥。</translation>
    </message>
</context>
<context>
    <name>numauth::vault::VaultCrypto</name>
    <message>
        <source>The encryption library failed.</source>
        <translation>加密库出错。</translation>
    </message>
    <message>
        <source>The system gives no random bytes, so no key can be made.</source>
        <translation>系统不提供随机数，无法生成密钥。</translation>
    </message>
    <message>
        <source>The vault asks for more work than this program allows.</source>
        <translation>保险库要求的运算量超过本程序允许的上限。</translation>
    </message>
    <message>
        <source>There is not enough memory to open the vault: %1 MiB are needed.</source>
        <translation>内存不足，打不开保险库：需要 %1 MiB。</translation>
    </message>
</context>
<context>
    <name>numauth::vault::VaultFile</name>
    <message>
        <source>The vault %1 has been changed or damaged, so nothing in it was read. Bring back a copy from a backup.</source>
        <translation>保险库 %1 已被改动或损坏，未读取其中任何内容。请用备份恢复。</translation>
    </message>
    <message>
        <source>%1 is no vault, or its beginning has been changed.</source>
        <translation>%1 不是保险库，或其开头已被改动。</translation>
    </message>
</context>
<context>
    <name>numauth::vault::VaultSession</name>
    <message>
        <source>The vault is busy; wait until that is done.</source>
        <translation>保险库正忙，请等它完成。</translation>
    </message>
</context>
<context>
    <name>numauth::vault::VaultStore</name>
    <message>
        <source>The vault %1 was changed since it was opened: by another program that renewed its key, or by someone without the key. Lock and open it again.</source>
        <translation>保险库 %1 打开后被改动：可能是别的程序更换了主密钥，也可能是没有密钥的人所改。请锁定后重新打开。</translation>
    </message>
    <message>
        <source>There is a vault at %1 already; it was left alone.</source>
        <translation>%1 处已有保险库，未作改动。</translation>
    </message>
    <message>
        <source>Another program is writing the vault %1, or its folder cannot be written. Nothing was changed.</source>
        <translation>另一个程序正在写保险库 %1，或其文件夹不可写。未作任何改动。</translation>
    </message>
</context>
<context>
    <name>numauth::vault::WatchedKeychain</name>
    <message>
        <source>The keychain of the system does not answer. Open the vault with its passphrase.</source>
        <translation>系统钥匙串没有应答，请用口令打开保险库。</translation>
    </message>
</context>
</TS>
