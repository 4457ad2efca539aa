<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::AnswerPanel</name>
    <message>
        <source>No call yet</source>
        <translation>尚未调用</translation>
    </message>
    <message>
        <source>Fill in the form and send it; the sandbox answers at once.</source>
        <translation>填好表单后发送，沙箱立即应答。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Took %1 ms</source>
        <translation>用时 %1 ms</translation>
    </message>
    <message>
        <source>The number is %1; the token is used up now.</source>
        <translation>取到号码 %1；此 Token 随即作废。</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 s away from this machine&apos;s.</source>
        <translation>与服务器时差 %1 秒</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Raw message</source>
        <translation>原始报文</translation>
    </message>
    <message>
        <source>Hold to show numbers</source>
        <translation>按住显示号码</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CallDock</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Sandbox log</source>
        <translation>沙箱日志</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CallForm</name>
    <message>
        <source>Mint one</source>
        <translation>取一个</translation>
    </message>
    <message>
        <source>Let the sandbox issue a fresh single-use token, as a phone would get it</source>
        <translation>让沙箱签发一个新的一次性 Token，如同手机取到的那样</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CloudPlace</name>
    <message>
        <source>Test calls</source>
        <translation>测试调用</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>The token lives until %1 and can be used once.</source>
        <translation>Token 有效至 %1，只能用一次。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Sign the request and send it to the sandbox</source>
        <translation>签名并发送到沙箱</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Token of</source>
        <translation>Token 来自</translation>
    </message>
    <message>
        <source>Carrier of minted tokens</source>
        <translation>所取 Token 的运营商</translation>
    </message>
    <message>
        <source>Fill in %1 again: the history keeps no tokens and numbers.</source>
        <translation>请重新填写 %1：历史不保存 Token 和号码。</translation>
    </message>
    <message>
        <source>Copied; tokens and numbers are read from environment variables.</source>
        <translation>已复制；Token 和号码从环境变量读取。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the call under way</source>
        <translation>结束进行中的调用</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>显示历史</translation>
    </message>
    <message>
        <source>Signature steps</source>
        <translation>签名步骤</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Unicom</source>
        <translation>联通</translation>
    </message>
    <message>
        <source>Telecom</source>
        <translation>电信</translation>
    </message>
    <message>
        <source>Live cloud</source>
        <translation>线上环境</translation>
    </message>
    <message>
        <source>Calls are sent for real, and some cost money. %1</source>
        <translation>调用会真实发出，有的会计费。%1</translation>
    </message>
    <message>
        <source>Sign the request and send it to the live cloud</source>
        <translation>签名并发送到线上</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CodePanel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CompareDialog</name>
    <message>
        <source>Compare two calls</source>
        <translation>比较两次调用</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Both calls had the same parameters and the same answer.</source>
        <translation>两次调用的参数和响应相同。</translation>
    </message>
    <message>
        <source>%1 members differ; tokens and numbers are masked.</source>
        <translation>有 %1 处不同；Token 和号码已打码。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::EnvironmentBar</name>
    <message>
        <source>The access key in the environment is a reference into the vault, which the window does not read for calls: choose a profile, or give the key itself.</source>
        <translation>环境变量里的访问密钥是保险库引用，窗口发起调用时不读取它：请选择一个配置，或直接给出密钥。</translation>
    </message>
    <message>
        <source>There is no access key: set NUMAUTH_ACCESS_KEY_ID and NUMAUTH_ACCESS_KEY_SECRET before the program starts, or choose a profile.</source>
        <translation>没有访问密钥：请在启动程序前设置 NUMAUTH_ACCESS_KEY_ID 和 NUMAUTH_ACCESS_KEY_SECRET，或选择一个配置。</translation>
    </message>
    <message>
        <source>The sandbox is stopped; start it from the status bar.</source>
        <translation>沙箱已停止，请在状态栏启动。</translation>
    </message>
    <message>
        <source>sandbox is stopped</source>
        <translation>沙箱已停止</translation>
    </message>
    <message>
        <source>environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>配置 %1</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
</context>
<context>
    <name>numauth::ui::HistoryModel</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>用时 ms</translation>
    </message>
</context>
<context>
    <name>numauth::ui::HistoryPanel</name>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Forget a number</source>
        <translation>忘记号码</translation>
    </message>
    <message>
        <source>Every call with this number is removed from the history, pinned ones too:</source>
        <translation>历史中与该号码有关的调用都会删除，包括已固定的：</translation>
    </message>
    <message>
        <source>%1 calls removed.</source>
        <translation>已删除 %1 次调用。</translation>
    </message>
    <message>
        <source>Export as HAR</source>
        <translation>导出为 HAR</translation>
    </message>
    <message>
        <source>%1 calls written.</source>
        <translation>已写入 %1 次调用。</translation>
    </message>
    <message>
        <source>Refill the form</source>
        <translation>填回表单</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Copy RequestId</source>
        <translation>复制 RequestId</translation>
    </message>
    <message>
        <source>Forget a number…</source>
        <translation>忘记号码…</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>比较 2 条</translation>
    </message>
    <message>
        <source>Select two calls with Ctrl to compare them</source>
        <translation>按住 Ctrl 选中两次调用后比较</translation>
    </message>
    <message>
        <source>Export HAR…</source>
        <translation>导出 HAR…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>No call yet. Send the first one: GetMobile.</source>
        <translation>还没有调用。发第一个：GetMobile。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::JsonTreeModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>numauth::ui::LiveGate</name>
    <message>
        <source>Up to %1 billed calls a day may leave this machine, and %2 did today: nothing was sent. The cap is dailyCap in %3.</source>
        <translation>本机每天最多发送 %1 次计费调用，今天已发 %2 次：没有发送。上限是 %3 里的 dailyCap。</translation>
    </message>
    <message>
        <source>Billed call</source>
        <translation>计费调用</translation>
    </message>
    <message>
        <source>%1 costs money in the live cloud. Send it?</source>
        <translation>%1 在线上会计费。要发送吗？</translation>
    </message>
    <message>
        <source>It would be billed call %1 of at most %2 today.</source>
        <translation>这将是今天的第 %1 次计费调用，上限 %2 次。</translation>
    </message>
    <message>
        <source>Send and pay</source>
        <translation>发送并计费</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>%1 cannot be undone. Type the scheme code %2 to delete it.</source>
        <translation>%1 无法撤销。请输入方案号 %2 以删除。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 of at most %2 billed calls sent today.</source>
        <translation>今天已发 %1 次计费调用，上限 %2 次。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::OperationList</name>
    <message>
        <source>Search operations</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>numauth::ui::OperationModel</name>
    <message>
        <source>billed</source>
        <translation>计费</translation>
    </message>
    <message>
        <source>deletes</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>creates</source>
        <translation>创建</translation>
    </message>
</context>
<context>
    <name>numauth::ui::RequestLogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Deciding rule</source>
        <translation>判定规则</translation>
    </message>
    <message>
        <source>Injected fault</source>
        <translation>注入的故障</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SandboxPanel</name>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>No valid token</source>
        <translation>没有有效 Token</translation>
    </message>
    <message>
        <source>%1 valid tokens, the next ends in %2 s</source>
        <translation>%1 个有效 Token，最早的 %2 秒后过期</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>待发生 %1</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 分钟</translation>
    </message>
    <message>
        <source>+10 min</source>
        <translation>+10 分钟</translation>
    </message>
    <message>
        <source>Fault of the next call</source>
        <translation>下次调用的故障</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Forget tokens and log</source>
        <translation>清空 Token 和日志</translation>
    </message>
    <message>
        <source>Late by 1 s</source>
        <translation>延迟 1 秒</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Connection broken</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Cut-off JSON</source>
        <translation>JSON 截断</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>限流</translation>
    </message>
    <message>
        <source>Sandbox log</source>
        <translation>沙箱日志</translation>
    </message>
    <message>
        <source>The sandbox was not asked anything yet.</source>
        <translation>沙箱还没有收到请求。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SignaturePanel</name>
    <message>
        <source>1  Canonical request</source>
        <translation>1  规范请求</translation>
    </message>
    <message>
        <source>2  String to sign</source>
        <translation>2  待签字符串</translation>
    </message>
    <message>
        <source>3  Signature</source>
        <translation>3  签名</translation>
    </message>
</context>
<context>
    <name>numauth::ui::TokenHint</name>
    <message>
        <source>China Mobile</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>China Unicom</source>
        <translation>联通</translation>
    </message>
    <message>
        <source>China Telecom</source>
        <translation>电信</translation>
    </message>
    <message>
        <source>%1 token of %2</source>
        <translation>%1 Token（%2）</translation>
    </message>
    <message>
        <source>%1: used already; a token is good for one call.</source>
        <translation>%1：已用过，一个 Token 只能用一次。</translation>
    </message>
    <message>
        <source>%1: expired %2 ago; let the phone fetch a new one.</source>
        <translation>%1：%2前已过期，请让手机重新取号。</translation>
    </message>
    <message>
        <source>%1: lives for another %2.</source>
        <translation>%1：%2后过期。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ValueCompare</name>
    <message>
        <source>Paste the value that your own program made.</source>
        <translation>粘贴您的程序算出的值。</translation>
    </message>
    <message>
        <source>Send a call first; its values are compared with yours.</source>
        <translation>请先发一次调用，再与您的值比较。</translation>
    </message>
    <message>
        <source>The same, byte by byte.</source>
        <translation>逐字节相同。</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Line %1, byte %2: “%3” stands there instead of “%4”.</source>
        <translation>第 %1 行第 %2 字节：此处是“%3”，应为“%4”。</translation>
    </message>
    <message>
        <source>4  Compare with mine</source>
        <translation>4  与我的结果比较</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Step to compare</source>
        <translation>要比较的步骤</translation>
    </message>
    <message>
        <source>My own value</source>
        <translation>我的值</translation>
    </message>
</context>
</TS>
