<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::Activation</name>
    <message>
        <source>Mobile from %1</source>
        <translation>移动 %1 起</translation>
    </message>
    <message>
        <source>Mobile in %1</source>
        <translation>移动 %1 后</translation>
    </message>
    <message>
        <source>CM</source>
        <translation>移</translation>
    </message>
    <message>
        <source>CU</source>
        <translation>联</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>电</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>numauth::ui::KeyChangeDialog</name>
    <message>
        <source>new key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>From SDK version</source>
        <translation>SDK 版本起</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Rotate a key</source>
        <translation>轮换密钥</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no app version yet</source>
        <translation>还没有 App 版本</translation>
    </message>
    <message>
        <source>empty: it is in its place already</source>
        <translation>留空：密钥已在存放位置里</translation>
    </message>
    <message>
        <source>What changes for each app version</source>
        <translation>各 App 版本的变化</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>轮换</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>From app version</source>
        <translation>App 版本起</translation>
    </message>
    <message>
        <source>The new key</source>
        <translation>新密钥</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” is no version such as 2.12.1.</source>
        <translation>“%1”不是 2.12.1 这样的版本号。</translation>
    </message>
    <message>
        <source>A key that is typed here goes into the vault: write vault:NAME.</source>
        <translation>在这里输入的密钥会存进保险库：请写 vault:名称。</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>App 版本</translation>
    </message>
    <message>
        <source>SDK</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>Key now</source>
        <translation>现用密钥</translation>
    </message>
    <message>
        <source>Key then</source>
        <translation>换后密钥</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>The ledger has no app version of this scheme.</source>
        <translation>台账里没有用这个方案的 App 版本。</translation>
    </message>
    <message>
        <source>%1 That is %2.</source>
        <translation>%1即 %2。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::LedgerEditor</name>
    <message>
        <source>Open a workspace first: the ledger is kept in it.</source>
        <translation>请先打开工作区：台账存在工作区里。</translation>
    </message>
    <message>
        <source>Change app %1</source>
        <translation>修改 App %1</translation>
    </message>
    <message>
        <source>Add app %1</source>
        <translation>登记 App %1</translation>
    </message>
    <message>
        <source>Remove app %1</source>
        <translation>移除 App %1</translation>
    </message>
    <message>
        <source>There is no scheme whose key could be rotated.</source>
        <translation>没有可以轮换密钥的方案。</translation>
    </message>
    <message>
        <source>Open the vault first: the key goes into it.</source>
        <translation>请先打开保险库：密钥要存进去。</translation>
    </message>
    <message>
        <source>Rotate the key of %1</source>
        <translation>轮换 %1 的密钥</translation>
    </message>
    <message>
        <source>Export schemes and key ledger</source>
        <translation>导出方案与密钥台账</translation>
    </message>
    <message>
        <source>Schemes, keys and app versions (*.json);;App versions as a table (*.csv)</source>
        <translation>方案、密钥和 App 版本 (*.json);;App 版本表 (*.csv)</translation>
    </message>
    <message>
        <source>Exported to %1; keys are not in it.</source>
        <translation>已导出到 %1，不含密钥。</translation>
    </message>
    <message>
        <source>Add version…</source>
        <translation>登记版本…</translation>
    </message>
    <message>
        <source>Enter an app version, its SDK and its key</source>
        <translation>登记一个 App 版本、它的 SDK 和密钥</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Change SDK, scheme or key of this app version</source>
        <translation>修改这个 App 版本的 SDK、方案或密钥</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take this app version out of the ledger</source>
        <translation>把这个 App 版本移出台账</translation>
    </message>
    <message>
        <source>Rotate a key…</source>
        <translation>轮换密钥…</translation>
    </message>
    <message>
        <source>Enter a new key and the app versions that get it</source>
        <translation>登记新密钥，以及从哪个 App 版本起使用</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Schemes and ledger as JSON or CSV, without keys</source>
        <translation>以 JSON 或 CSV 导出方案与台账，不含密钥</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>app version</source>
        <translation>App 版本</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>differs: is replaced</source>
        <translation>有差异，将被替换</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Some of it is there already and differs; the import replaces that. It is one step to undo.</source>
        <translation>其中一部分已存在且内容不同，导入会替换它们；整个导入可一步撤销。</translation>
    </message>
    <message>
        <source>Nothing that is there is changed. It is one step to undo.</source>
        <translation>已有内容不会改变；整个导入可一步撤销。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>The file holds no scheme, key or app version.</source>
        <translation>文件里没有方案、密钥或 App 版本。</translation>
    </message>
    <message>
        <source>Replace and import</source>
        <translation>替换并导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The vault is locked: %1 is taken out of it when it is opened.</source>
        <translation>保险库已锁定：下次解锁时会从中移除 %1。</translation>
    </message>
    <message>
        <source>Import schemes and key ledger</source>
        <translation>导入方案与密钥台账</translation>
    </message>
    <message>
        <source>Schemes, keys and app versions (*.json *.csv)</source>
        <translation>方案、密钥与 App 版本 (*.json *.csv)</translation>
    </message>
    <message>
        <source>Open a workspace first: what is imported is kept in it.</source>
        <translation>请先打开工作区：导入的内容保存在其中。</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>已导入 %1。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Schemes and ledger from JSON or CSV, shown before</source>
        <translation>从 JSON 或 CSV 导入方案与台账，先预览</translation>
    </message>
</context>
<context>
    <name>numauth::ui::LedgerTimeline</name>
    <message>
        <source>Keys by app version</source>
        <translation>各 App 版本的密钥</translation>
    </message>
    <message>
        <source>key not known</source>
        <translation>密钥未知</translation>
    </message>
</context>
<context>
    <name>numauth::ui::LedgerView</name>
    <message>
        <source>App version</source>
        <translation>App 版本</translation>
    </message>
    <message>
        <source>SDK</source>
        <translation>SDK</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>No app version is in the ledger yet: with it you see which key each version gets and on which carrier that fails.</source>
        <translation>台账里还没有 App 版本：登记后可以看到每个版本用哪把密钥、在哪家运营商会失败。</translation>
    </message>
    <message>
        <source>app</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务端</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>numauth::ui::MigrationSteps</name>
    <message>
        <source>Clone</source>
        <translation>克隆</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>key answers</source>
        <translation>密钥有应答</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已删除</translation>
    </message>
    <message numerus="yes">
        <source>%n app version(s) use it</source>
        <translation>
            <numerusform>%n 个版本在用</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete old</source>
        <translation>删除旧方案</translation>
    </message>
    <message>
        <source>free draft</source>
        <translation>草稿，不计费</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>沙箱 + 真机</translation>
    </message>
    <message>
        <source>no version yet</source>
        <translation>尚无版本</translation>
    </message>
    <message>
        <source>from app %1</source>
        <translation>App %1 起</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PackageCard</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>valid on every Android version</source>
        <translation>在所有系统版本上有效</translation>
    </message>
    <message>
        <source>valid on some Android versions</source>
        <translation>只在部分系统版本上有效</translation>
    </message>
    <message>
        <source>refused by every Android version</source>
        <translation>任何系统版本都不接受</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未校验</translation>
    </message>
    <message>
        <source>what SDKs read</source>
        <translation>SDK 读取的</translation>
    </message>
    <message>
        <source>current signer</source>
        <translation>当前签名者</translation>
    </message>
    <message>
        <source>lineage %1 of %2</source>
        <translation>轮换链 %1/%2</translation>
    </message>
    <message>
        <source>debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>%1, issuer %2</source>
        <translation>%1 的上级 %2</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读出的内容</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Package / Bundle ID</source>
        <translation>包名 / Bundle ID</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Android API</source>
        <translation>Android API</translation>
    </message>
    <message>
        <source>%1 and newer, made for %2</source>
        <translation>最低 %1，目标 %2</translation>
    </message>
    <message>
        <source>Debuggable</source>
        <translation>可调试</translation>
    </message>
    <message>
        <source>Cleartext traffic</source>
        <translation>明文流量</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Bundle ID of the profile</source>
        <translation>描述文件的 Bundle ID</translation>
    </message>
    <message>
        <source>Bundle ID of the signature</source>
        <translation>签名的 Bundle ID</translation>
    </message>
    <message>
        <source>Keystore</source>
        <translation>密钥库</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Every certificate</source>
        <translation>全部证书</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Register this MD5…</source>
        <translation>登记此 MD5…</translation>
    </message>
    <message>
        <source>Put the MD5 of the chosen certificate into the scheme, or into a clone of one that was created</source>
        <translation>把所选证书的 MD5 填入方案；已创建的方案则克隆一份再填</translation>
    </message>
    <message>
        <source>By Android version</source>
        <translation>按系统版本</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>What SDKs read (MD5)</source>
        <translation>SDK 读取的 (MD5)</translation>
    </message>
    <message>
        <source>Current signer (MD5)</source>
        <translation>当前签名者 (MD5)</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>不接受的原因</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不接受</translation>
    </message>
    <message>
        <source>Network security configuration</source>
        <translation>网络安全配置</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>It is used once and kept nowhere.</source>
        <translation>只用这一次，不保存。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ReleaseDialog</name>
    <message>
        <source>%1 · SDK %2 and newer</source>
        <translation>%1 · SDK ≥ %2</translation>
    </message>
    <message>
        <source>%1 · before SDK %2</source>
        <translation>%1 · SDK &lt; %2</translation>
    </message>
    <message>
        <source>%1 · SDK %2 until before %3</source>
        <translation>%1 · SDK ≥ %2 且 &lt; %3</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK 版本</translation>
    </message>
    <message>
        <source>Change app version %1</source>
        <translation>修改 App 版本 %1</translation>
    </message>
    <message>
        <source>Add an app version</source>
        <translation>登记 App 版本</translation>
    </message>
    <message>
        <source>In the app</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>服务端</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>App 版本</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Key is kept</source>
        <translation>密钥存于</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · not in this workspace</source>
        <translation>%1 · 不在本工作区</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>“%1” is no version such as 2.12.1.</source>
        <translation>“%1”不是 2.12.1 这样的版本号。</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>还没填完</translation>
    </message>
    <message>
        <source>Works on all three carriers</source>
        <translation>三网可用</translation>
    </message>
    <message>
        <source>Fails on a carrier</source>
        <translation>有运营商会失败</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Share of users, %</source>
        <translation>用户占比 %</translation>
    </message>
    <message>
        <source>empty: not known</source>
        <translation>留空表示未知</translation>
    </message>
    <message>
        <source>A share is 0 to 100 percent.</source>
        <translation>占比应在 0 到 100 之间。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::RotatedKeys</name>
    <message>
        <source>The vault has a secret called %1 already; choose another name, so that the old key stays.</source>
        <translation>保险库里已有 %1；请换个名称，以免覆盖旧密钥。</translation>
    </message>
    <message>
        <source>The key %1 was taken out of the vault and is not known any more; rotate the key again.</source>
        <translation>密钥 %1 已从保险库移除且无法找回；请重新轮换。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SchemeDetail</name>
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
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Clone with this signature…</source>
        <translation>克隆并换签名…</translation>
    </message>
    <message>
        <source>Make a draft like this scheme with the signature of the package</source>
        <translation>照此方案建草稿，换上安装包的签名</translation>
    </message>
    <message>
        <source>The package is being read</source>
        <translation>正在读取安装包</translation>
    </message>
    <message>
        <source>The verdict follows.</source>
        <translation>结论随后给出。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>not known: nobody has recorded when the key was created</source>
        <translation>未知：没有记录密钥的创建时间</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>%1 生成</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详情…</translation>
    </message>
    <message>
        <source>Every certificate, every Android version and every finding in full</source>
        <translation>全部证书、各系统版本的结果和完整的问题说明</translation>
    </message>
    <message>
        <source>%1 · in the cloud, so read-only</source>
        <translation>%1 · 已在云端创建，只读</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SchemeDock</name>
    <message>
        <source>works</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>local only</source>
        <translation>仅本地</translation>
    </message>
    <message>
        <source>created here</source>
        <translation>本机创建</translation>
    </message>
    <message>
        <source>key answers</source>
        <translation>密钥有应答</translation>
    </message>
    <message>
        <source>code unknown</source>
        <translation>方案号不存在</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Scheme code</source>
        <translation>方案号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>应答时间</translation>
    </message>
    <message>
        <source>Nothing was asked yet. The cloud can neither list nor show schemes: pull asks it for the key of each known code.</source>
        <translation>还没有查询过。云端不能列出或显示方案：“拉取”逐个方案号查询密钥。</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Package / Bundle ID</source>
        <translation>包名 / Bundle ID</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>读取时间</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>校验中…</translation>
    </message>
    <message>
        <source>No file was read yet.</source>
        <translation>还没有读过文件。</translation>
    </message>
    <message>
        <source>Key ledger</source>
        <translation>密钥台账</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云端</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>读取记录</translation>
    </message>
    <message>
        <source>Ledger, cloud and files</source>
        <translation>台账、云端和读取记录</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>安装包</translation>
    </message>
    <message>
        <source>no signature</source>
        <translation>无签名</translation>
    </message>
    <message>
        <source>No Android scheme yet: here stands which package has a scheme for which signature.</source>
        <translation>还没有 Android 方案：这里列出哪个包名的哪个签名有方案。</translation>
    </message>
    <message>
        <source>Flavours</source>
        <translation>渠道矩阵</translation>
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
    <message>
        <source>%1, answered %2</source>
        <translation>%1，%2 应答</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>云端</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SchemePlace</name>
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
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Push %1…</source>
        <translation>推送 %1…</translation>
    </message>
    <message>
        <source>Push…</source>
        <translation>推送…</translation>
    </message>
    <message>
        <source>New scheme</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>A draft, by hand or from a package</source>
        <translation>新建草稿，手工填写或从安装包读取</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>克隆…</translation>
    </message>
    <message>
        <source>A draft like this scheme: the cloud cannot edit a scheme that it has</source>
        <translation>照此方案建草稿：云端已有的方案不能修改</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Show who uses this scheme, then delete its file</source>
        <translation>先列出谁在用这个方案，再删除文件</translation>
    </message>
    <message>
        <source>Copy code, package and signature</source>
        <translation>复制方案号、包名和签名</translation>
    </message>
    <message>
        <source>Copy scheme code, package name and signature, a line each</source>
        <translation>复制方案号、包名和签名，各占一行</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>拉取</translation>
    </message>
    <message>
        <source>Ask the cloud for the keys of known codes</source>
        <translation>向云端查询已知方案号的密钥</translation>
    </message>
    <message>
        <source>Show what would be created in the cloud, then send it</source>
        <translation>先列出要在云端创建的内容，再发送</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Search schemes</source>
        <translation>搜索方案</translation>
    </message>
    <message>
        <source>Drop packages or certificates here</source>
        <translation>把安装包或证书拖到这里</translation>
    </message>
    <message>
        <source>Package name and signature are compared with the scheme; the file stays on this machine.</source>
        <translation>读出包名与签名，与方案逐项核对；文件不离开本机。</translation>
    </message>
    <message>
        <source>app version</source>
        <translation>App 版本</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>suite</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>文件读不出来</translation>
    </message>
    <message>
        <source>New %1 scheme</source>
        <translation>新 %1 方案</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>已复制 %1。</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>The file %1 is deleted.</source>
        <translation>将删除文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 is deleted. In the cloud %2 stays as it is.</source>
        <translation>将删除文件 %1。云端的 %2 不受影响。</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>No app version, suite, page or scenario names it.</source>
        <translation>没有 App 版本、集合、页面或情景用到它。</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>删除文件</translation>
    </message>
    <message>
        <source>Open the vault first: the keys go into it.</source>
        <translation>请先打开保险库：密钥要存进去。</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>不能执行</translation>
    </message>
    <message>
        <source>There is no draft to create.</source>
        <translation>没有要创建的草稿。</translation>
    </message>
    <message>
        <source>There is no scheme with a code.</source>
        <translation>没有带方案号的方案。</translation>
    </message>
    <message>
        <source>These calls are sent to the sandbox; they cost nothing and change no file that git shares.</source>
        <translation>这些调用发往沙箱；不计费，也不改动 git 共享的文件。</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message numerus="yes">
        <source>Send %n call(s)</source>
        <translation>
            <numerusform>发送 %n 个调用</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the cloud</source>
        <translation>查询云端</translation>
    </message>
    <message>
        <source>Read packages</source>
        <translation>读取安装包</translation>
    </message>
    <message>
        <source>Packages and certificates (*.apk *.aab *.apks *.xapk *.ipa *.jks *.keystore *.bks *.p12 *.pfx *.cer *.crt *.pem *.der *.p7b *.mobileprovision)</source>
        <translation>安装包与证书 (*.apk *.aab *.apks *.xapk *.ipa *.jks *.keystore *.bks *.p12 *.pfx *.cer *.crt *.pem *.der *.p7b *.mobileprovision)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1… {1?}</translation>
    </message>
    <message>
        <source>package of %1</source>
        <translation>%1 的安装包</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <translation>已与 %1 核对</translation>
    </message>
    <message>
        <source>new draft follows</source>
        <translation>随后建草稿</translation>
    </message>
    <message>
        <source>new draft %1</source>
        <translation>新草稿 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>新建 %1</translation>
    </message>
    <message>
        <source>Clone %1</source>
        <translation>克隆 %1</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Clone the scheme first.</source>
        <translation>请先克隆方案。</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 (flavour)</source>
        <translation>%1（渠道）</translation>
    </message>
    <message>
        <source>Live cloud</source>
        <translation>线上环境</translation>
    </message>
    <message>
        <source>Schemes are created and deleted for real, at once. %1</source>
        <translation>方案的创建和删除立即真实生效。%1</translation>
    </message>
    <message>
        <source>Schemes are created and deleted there, not in the sandbox. %1</source>
        <translation>方案在该网关上创建和删除，而不是在沙箱里。%1</translation>
    </message>
    <message>
        <source>the sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>the live cloud</source>
        <translation>线上环境</translation>
    </message>
    <message>
        <source>Delete in %1</source>
        <translation>在%1删除</translation>
    </message>
    <message>
        <source>%1 is sent for %2. Every client that uses the scheme stops working at once; its file becomes a draft.</source>
        <translation>将对 %2 发送 %1。使用该方案的客户端会立即失效；方案文件变回草稿。</translation>
    </message>
    <message>
        <source>Create in %1</source>
        <translation>在%1创建</translation>
    </message>
    <message>
        <source>Read keys from %1</source>
        <translation>从%1读取密钥</translation>
    </message>
    <message>
        <source>These calls are sent to %1 and take effect at once. They are not billed; the codes that come back go into the files of the schemes.</source>
        <translation>这些调用会发往%1并立即生效，不计费；返回的方案号写入方案文件。</translation>
    </message>
    <message>
        <source>These calls are sent to %1 and change nothing there. They are not billed; the keys that come back go into the vault.</source>
        <translation>这些调用会发往%1，不改动那里的内容，也不计费；返回的密钥存入保险库。</translation>
    </message>
    <message>
        <source>Delete in the cloud…</source>
        <translation>从云端删除…</translation>
    </message>
    <message>
        <source>Delete the scheme there; its file becomes a draft</source>
        <translation>删除云端的方案；方案文件变回草稿</translation>
    </message>
    <message>
        <source>Clone for a flavour</source>
        <translation>克隆为新渠道</translation>
    </message>
    <message>
        <source>A draft beside this scheme, for another package name or signature of the app</source>
        <translation>在此方案旁新建草稿，用于同一应用的另一个包名或签名</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>会被拒绝</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>有警告</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Key not active yet</source>
        <translation>密钥未生效</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show what %1 would change in schemes and key ledger</source>
        <translation>预览 %1 会给方案和密钥台账带来的变化</translation>
    </message>
    <message>
        <source>Checking %1, MB</source>
        <translation>正在校验 %1（MB）</translation>
    </message>
    <message>
        <source>Paste a report</source>
        <translation>粘贴报告</translation>
    </message>
    <message>
        <source>Read what signingReport or keytool has printed from the clipboard</source>
        <translation>从剪贴板读取 signingReport 或 keytool 打印的内容</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>The clipboard holds no report of signingReport or keytool, and no certificate.</source>
        <translation>剪贴板里没有 signingReport 或 keytool 的报告，也没有证书。</translation>
    </message>
    <message>
        <source>Name, code, key</source>
        <translation>名称、包名、方案号、密钥</translation>
    </message>
</context>
</TS>
