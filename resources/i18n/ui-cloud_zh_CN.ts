<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::AboutOperation</name>
    <message>
        <source>The live cloud charges for each call.</source>
        <translation>线上每次调用都计费。</translation>
    </message>
    <message>
        <source>At most %1 calls a second.</source>
        <translation>每秒最多 %1 次调用。</translation>
    </message>
    <message>
        <source>Code OK is not enough: the verdict stands in %1.</source>
        <translation>返回码 OK 还不够：结论在 %1 里。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>About the operation</source>
        <translation>操作说明</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
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
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始报文</translation>
    </message>
    <message>
        <source>Hold to show numbers</source>
        <translation>按住显示号码</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>响应头</translation>
    </message>
    <message>
        <source>Assertions</source>
        <translation>断言</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>还没有响应。</translation>
    </message>
    <message>
        <source>The server does not say its time</source>
        <translation>服务器未给出时间</translation>
    </message>
    <message>
        <source>Clocks agree</source>
        <translation>与服务器时钟一致</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 s ahead</source>
        <translation>服务器时钟快 %1 秒</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 s behind</source>
        <translation>服务器时钟慢 %1 秒</translation>
    </message>
    <message>
        <source>%1: signatures are refused</source>
        <translation>%1：签名会被拒绝</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>不经代理</translation>
    </message>
    <message>
        <source>Through the proxy %1</source>
        <translation>经代理 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the answer with numbers masked</source>
        <translation>复制响应，号码已掩码</translation>
    </message>
    <message>
        <source>Compare with last</source>
        <translation>与上次比较</translation>
    </message>
    <message>
        <source>What differs from the call of this operation before</source>
        <translation>与此操作的上一次调用有何不同</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Open this answer in Diagnose, numbers masked</source>
        <translation>在诊断中打开此响应，号码已掩码</translation>
    </message>
</context>
<context>
    <name>numauth::ui::AssertionPanel</name>
    <message>
        <source>no answer yet</source>
        <translation>还没有响应</translation>
    </message>
    <message>
        <source>The verdict is pass, reject, unknown, ok or error.</source>
        <translation>结论是 pass、reject、unknown、ok 或 error。</translation>
    </message>
    <message>
        <source>Type the code, as OK or isv.TOKEN_INVALID.</source>
        <translation>请填写返回码，例如 OK 或 isv.TOKEN_INVALID。</translation>
    </message>
    <message>
        <source>Type a whole number above 0.</source>
        <translation>请填写大于 0 的整数。</translation>
    </message>
    <message>
        <source>Choose or type the path of a field, as Data.Mobile.</source>
        <translation>请选择或填写字段路径，例如 Data.Mobile。</translation>
    </message>
    <message>
        <source>This is no regular expression.</source>
        <translation>这不是正则表达式。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>At most, in ms</source>
        <translation>最多毫秒</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查什么</translation>
    </message>
    <message>
        <source>Path of the field</source>
        <translation>字段路径</translation>
    </message>
    <message>
        <source>How it is checked</source>
        <translation>怎样检查</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>期望值</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add the call to a suite…</source>
        <translation>加入集合…</translation>
    </message>
    <message>
        <source>Assertions</source>
        <translation>断言</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>What is not as expected</source>
        <translation>不符之处</translation>
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
    <message>
        <source>Suite run</source>
        <translation>集合运行</translation>
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
    <message numerus="yes">
        <source>%n optional</source>
        <translation>
            <numerusform>%n 个可选参数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left over from the gateway</source>
        <translation>
            <numerusform>%n 个网关遗留参数，不必填写</numerusform>
        </translation>
    </message>
    <message>
        <source>Carrier of minted tokens</source>
        <translation>所取 Token 的运营商</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CallSidebar</name>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>收藏</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ClockControls</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>No valid token</source>
        <translation>没有有效 Token</translation>
    </message>
    <message>
        <source>%1 valid tokens, the next ends in %2 s</source>
        <translation>有效 Token %1 个，最近的 %2 秒后过期</translation>
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
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds to move the clock ahead</source>
        <translation>时钟前移的秒数</translation>
    </message>
    <message>
        <source>Move ahead</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Speed of the clock</source>
        <translation>时钟速度</translation>
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
    <message>
        <source>Calls leave the sandbox; those that a cloud bills count. %1</source>
        <translation>调用会离开沙箱，云端计费的会计数。%1</translation>
    </message>
    <message>
        <source>Send to Live</source>
        <translation>发送到线上</translation>
    </message>
    <message>
        <source>Sign the request and send it to this gateway</source>
        <translation>签名并发送到这个网关</translation>
    </message>
    <message>
        <source>Paste a curl command</source>
        <translation>粘贴 curl 命令</translation>
    </message>
    <message>
        <source>Fill the form with the curl command in the clipboard</source>
        <translation>用剪贴板里的 curl 命令填写表单</translation>
    </message>
    <message>
        <source>Save this request</source>
        <translation>收藏这个请求</translation>
    </message>
    <message>
        <source>Keep this request under a name, without its tokens and numbers</source>
        <translation>给这个请求起名保存，不含 Token 和号码</translation>
    </message>
    <message>
        <source>Fill the form with a call of %1</source>
        <translation>用 %1 里的一次调用填写表单</translation>
    </message>
    <message>
        <source>Fill the form with the curl command in %1</source>
        <translation>用 %1 里的 curl 命令填写表单</translation>
    </message>
    <message>
        <source>Open the suite %1</source>
        <translation>打开集合 %1</translation>
    </message>
    <message>
        <source>Set up the sandbox as the scenario %1 says</source>
        <translation>按情景 %1 设置沙箱</translation>
    </message>
    <message>
        <source>The sandbox is set up as %1 says.</source>
        <translation>沙箱已按 %1 设置。</translation>
    </message>
    <message>
        <source>Which call shall fill the form?</source>
        <translation>用哪次调用填写表单？</translation>
    </message>
    <message>
        <source>The form is filled in; nothing was sent.</source>
        <translation>表单已填好，没有发送。</translation>
    </message>
    <message>
        <source>The form is filled in but for %1.</source>
        <translation>表单已填好，只差 %1。</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>Fill in %1: earlier steps of the suite or the vault have it.</source>
        <translation>请补填 %1：它来自集合前面的步骤或保险库。</translation>
    </message>
    <message>
        <source>Add the call to a suite</source>
        <translation>加入集合</translation>
    </message>
    <message>
        <source>Suites (*.json)</source>
        <translation>集合 (*.json)</translation>
    </message>
    <message>
        <source>Added as the last step of %1.</source>
        <translation>已加为 %1 的最后一步。</translation>
    </message>
    <message>
        <source>Kept as “%1”.</source>
        <translation>已收藏为“%1”。</translation>
    </message>
    <message>
        <source>This version knows no operation %1.</source>
        <translation>本版本没有操作 %1。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Fill the form with a row of %1</source>
        <translation>用 %1 的一行填表</translation>
    </message>
    <message>
        <source>Run %1 once for each row of %2</source>
        <translation>%1 按 %2 的每行各运行一次</translation>
    </message>
    <message>
        <source>%1 runs once for each row of %2 now.</source>
        <translation>%1 现在按 %2 的每行各运行一次。</translation>
    </message>
    <message>
        <source>%1 has no row with parameters of %2: the first line must name them.</source>
        <translation>%1 没有 %2 的参数行：第一行须是参数名。</translation>
    </message>
    <message>
        <source>The form is filled in; %1 has no parameter %2.</source>
        <translation>已填表；%1 没有参数 %2。</translation>
    </message>
    <message>
        <source>Which row shall fill the form?</source>
        <translation>用哪一行填表？</translation>
    </message>
    <message>
        <source>This is the first call of %1.</source>
        <translation>这是 %1 的第一次调用。</translation>
    </message>
    <message>
        <source>%1 entries removed.</source>
        <translation>已删除 %1 条。</translation>
    </message>
    <message>
        <source>Send to Live · billed</source>
        <translation>发送到线上 · 计费</translation>
    </message>
    <message>
        <source>Copied as %1.</source>
        <translation>已复制为 %1 代码。</translation>
    </message>
    <message>
        <source>Copy as code</source>
        <translation>复制为代码</translation>
    </message>
    <message>
        <source>Copy this request in the language chosen under Code</source>
        <translation>按“代码”页选定的语言复制这次请求</translation>
    </message>
    <message>
        <source>Back to the sandbox</source>
        <translation>回到沙箱</translation>
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
    <name>numauth::ui::CredentialForm</name>
    <message>
        <source>environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>vault, variables or files</source>
        <translation>保险库、变量或文件</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>配置 %1</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Access key id</source>
        <translation>访问密钥 ID</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>STS token</source>
        <translation>STS Token</translation>
    </message>
    <message>
        <source>the id, or vault:NAME</source>
        <translation>ID 本身，或 vault:名称</translation>
    </message>
    <message>
        <source>only for a temporary key</source>
        <translation>仅临时密钥需要</translation>
    </message>
</context>
<context>
    <name>numauth::ui::EnvironmentBar</name>
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
    <message>
        <source>Own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>There is no vault to read the key from.</source>
        <translation>没有可以读取密钥的保险库。</translation>
    </message>
    <message>
        <source>Choose an environment.</source>
        <translation>请选择环境。</translation>
    </message>
    <message>
        <source>as the workspace says</source>
        <translation>按工作区设置</translation>
    </message>
    <message>
        <source>vault, variables or files…</source>
        <translation>保险库、变量或文件…</translation>
    </message>
    <message>
        <source>Environment of the workspace</source>
        <translation>工作区的环境</translation>
    </message>
</context>
<context>
    <name>numauth::ui::EnvironmentDialog</name>
    <message>
        <source>Key of the live cloud</source>
        <translation>线上密钥</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>PEM file of an authority to trust beside the system&apos;s</source>
        <translation>系统之外另行信任的 CA 证书（PEM 文件）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>CA 证书</translation>
    </message>
</context>
<context>
    <name>numauth::ui::EnvironmentsPage</name>
    <message>
        <source>environment variables</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>配置 %1</translation>
    </message>
    <message>
        <source>Billed calls a day</source>
        <translation>每日计费调用</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>There is an environment %1 already.</source>
        <translation>已有环境 %1。</translation>
    </message>
    <message>
        <source>No billed call leaves this machine.</source>
        <translation>本机不会发出任何计费调用。</translation>
    </message>
    <message>
        <source>%1 of at most %2 billed calls sent today.</source>
        <translation>今天已发出计费调用 %1 次，上限 %2 次。</translation>
    </message>
    <message>
        <source>Gateways of the workspace; they stand in workspace.json, where their keys are only named.</source>
        <translation>工作区自己的网关，写在 workspace.json 里；那里只写密钥的存放位置。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Open a workspace to name gateways of your own.</source>
        <translation>打开工作区后即可添加自己的网关。</translation>
    </message>
    <message>
        <source>No gateway of your own yet.</source>
        <translation>还没有自己的网关。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Key of the live cloud…</source>
        <translation>线上密钥…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>numauth::ui::FaultControls</name>
    <message>
        <source>%1 planned</source>
        <translation>待注入 %1 个</translation>
    </message>
    <message>
        <source>any operation</source>
        <translation>任意操作</translation>
    </message>
    <message>
        <source>Late answer</source>
        <translation>响应延迟</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>不响应</translation>
    </message>
    <message>
        <source>Connection broken</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>Cut-off JSON</source>
        <translation>JSON 被截断</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>限流</translation>
    </message>
    <message>
        <source>Any code</source>
        <translation>指定返回码</translation>
    </message>
    <message>
        <source>Operation of the fault</source>
        <translation>故障所在操作</translation>
    </message>
    <message>
        <source>Kind of the fault</source>
        <translation>故障类型</translation>
    </message>
    <message>
        <source>Code of the answer</source>
        <translation>响应的返回码</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Spread of the delay</source>
        <translation>延迟的离散度</translation>
    </message>
    <message>
        <source>Above 0 the delays are log-normal with this spread, and the time left of it is their median</source>
        <translation>大于 0 时延迟服从对数正态分布，此值为离散度，左边的时间为中位数</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>注入</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>numauth::ui::FavouriteList</name>
    <message>
        <source>The star keeps the request of the form here, without its tokens and numbers.</source>
        <translation>点星号把表单里的请求收藏到这里，不含 Token 和号码。</translation>
    </message>
    <message>
        <source>A double click fills the form, F2 renames, Delete removes.</source>
        <translation>双击填入表单，F2 改名，Delete 移除。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Saved requests</source>
        <translation>收藏的请求</translation>
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
    <message>
        <source>Send again in the sandbox</source>
        <translation>在沙箱重发</translation>
    </message>
    <message>
        <source>Add to a suite…</source>
        <translation>加入集合…</translation>
    </message>
    <message>
        <source>Every call with this number is removed from the history, pinned ones too, and the sandbox forgets its tokens and messages:</source>
        <translation>历史中含此号码的调用全部删除（包括置顶的），沙箱中它的 Token 和短信也一并删除：</translation>
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
    <message>
        <source>Up to %1 billed calls a day may leave this machine, and %2 did today: nothing was sent. The settings have the cap under Environments.</source>
        <translation>本机每天最多发出 %1 次计费调用，今天已发 %2 次，因此没有发送。上限在“设置 › 环境”里。</translation>
    </message>
    <message>
        <source>%1 deletes for good; a suite may do that in the sandbox only.</source>
        <translation>%1 会永久删除；集合只能在沙箱里这样做。</translation>
    </message>
    <message>
        <source>Billed calls</source>
        <translation>计费调用</translation>
    </message>
    <message>
        <source>The suite %1 makes up to %2 calls that cost money. Run it?</source>
        <translation>集合 %1 最多会发出 %2 次计费调用。要运行吗？</translation>
    </message>
    <message>
        <source>At most %1 billed calls a day leave this machine.</source>
        <translation>本机每天最多发出 %1 次计费调用。</translation>
    </message>
    <message>
        <source>Run and pay</source>
        <translation>运行并计费</translation>
    </message>
</context>
<context>
    <name>numauth::ui::NetworkForm</name>
    <message>
        <source>Time limits</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>connect </source>
        <translation>连接 </translation>
    </message>
    <message>
        <source>answer </source>
        <translation>响应 </translation>
    </message>
    <message>
        <source>Time limit of connecting</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Time limit of the answer</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>The sandbox is always reached directly.</source>
        <translation>沙箱总是直连。</translation>
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
    <name>numauth::ui::PrivacyPage</name>
    <message>
        <source>Keep calls for</source>
        <translation>调用保留</translation>
    </message>
    <message>
        <source>Forget a number</source>
        <translation>忘记号码</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>%1 entries removed.</source>
        <translation>已删除 %1 条。</translation>
    </message>
    <message>
        <source>calls in Live, each when you send it</source>
        <translation>Live 调用，每次由你发送</translation>
    </message>
    <message>
        <source>the sandbox, which runs on this machine</source>
        <translation>沙箱，就在本机运行</translation>
    </message>
    <message>
        <source>calls in %1, each when you send it</source>
        <translation>“%1”的调用，每次由你发送</translation>
    </message>
    <message>
        <source>your backend</source>
        <translation>你的后端</translation>
    </message>
    <message>
        <source>the address under “To the backend” of the virtual phone, when you try it</source>
        <translation>模拟手机“转给后端”里填的地址，点“试发”时</translation>
    </message>
    <message>
        <source>the system&apos;s proxy</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>the way to all of these but this machine, where one is set</source>
        <translation>除本机外，以上各处都经由它（若已设置）</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Older ones are dropped with the next call; pinned ones stay.</source>
        <translation>更早的在下一次调用时删除；置顶的保留。</translation>
    </message>
    <message>
        <source>11 digits</source>
        <translation>11 位数字</translation>
    </message>
    <message>
        <source>Removes it from the history, pinned calls too, and from the sandbox.</source>
        <translation>从历史（包括置顶的调用）和沙箱中删去。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Nothing but these is ever contacted; there is no account and no telemetry.</source>
        <translation>除此之外不联系任何主机；没有账号，没有遥测。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为何</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
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
    <name>numauth::ui::SandboxControls</name>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Controls of the sandbox</source>
        <translation>沙箱控制</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SandboxPanel</name>
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
    <message>
        <source>Copy step %1</source>
        <translation>复制第 %1 步</translation>
    </message>
</context>
<context>
    <name>numauth::ui::StateControls</name>
    <message>
        <source>Save the sandbox&apos;s state</source>
        <translation>保存沙箱状态</translation>
    </message>
    <message>
        <source>State (*.json)</source>
        <translation>状态 (*.json)</translation>
    </message>
    <message>
        <source>State written.</source>
        <translation>状态已保存。</translation>
    </message>
    <message>
        <source>Restore the sandbox&apos;s state</source>
        <translation>恢复沙箱状态</translation>
    </message>
    <message>
        <source>The sandbox is as it was when the state was written.</source>
        <translation>沙箱已恢复到保存时的状态。</translation>
    </message>
    <message>
        <source>Tokens, codes, schemes, the clock, statistics: all that the sandbox remembers, as one file to come back to.</source>
        <translation>Token、验证码、方案、时钟、统计：沙箱记住的一切存成一个文件，随时可以恢复。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Forget tokens and log</source>
        <translation>清空 Token 和日志</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SuiteList</name>
    <message>
        <source>Open a suite</source>
        <translation>打开集合</translation>
    </message>
    <message>
        <source>Suites (*.json)</source>
        <translation>集合 (*.json)</translation>
    </message>
    <message>
        <source>A suite is running.</source>
        <translation>有集合正在运行。</translation>
    </message>
    <message>
        <source>Send all calls of the suite and check their answers</source>
        <translation>发送集合里的全部调用并检查响应</translation>
    </message>
    <message>
        <source>A suite is a file of calls with what their answers must be. Those in the folder suites of the workspace stand here; drop others on this place.</source>
        <translation>集合是一个文件，写明一组调用和各自应得的响应。工作区 suites 文件夹里的列在这里，其他的拖进来即可。</translation>
    </message>
    <message>
        <source>A double click on a step fills its call into the form.</source>
        <translation>双击步骤，把它的调用填入表单。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a suite file</source>
        <translation>打开集合文件</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>集合</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SuiteRunModel</name>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>An earlier step of this row failed, or the run was stopped.</source>
        <translation>本行前面的步骤失败，或运行已停止。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>What is not as expected</source>
        <translation>不符之处</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SuiteRunPanel</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Report written.</source>
        <translation>报告已保存。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps, %4 failed</source>
        <translation>%1：%2 / %3 步，%4 步失败</translation>
    </message>
    <message>
        <source>%1, %2 ms</source>
        <translation>%1，%2 毫秒</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>只看失败</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the suite that runs</source>
        <translation>停止正在运行的集合</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Suite run</source>
        <translation>集合运行</translation>
    </message>
    <message>
        <source>No suite ran yet. Choose one at the left, under Suites.</source>
        <translation>还没有运行过集合。请在左侧“集合”里选一个。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SuiteSession</name>
    <message>
        <source>Only the sandbox mints tokens.</source>
        <translation>只有沙箱能签发 Token。</translation>
    </message>
    <message>
        <source>A suite is a file that others read: give %1 as vault:NAME, env:VARIABLE or file:PATH.</source>
        <translation>集合文件会给别人看：%1 请写成 vault:名称、env:变量或 file:路径。</translation>
    </message>
    <message>
        <source>Only the sandbox has a clock that moves.</source>
        <translation>只有沙箱的时钟可以拨动。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::TokenControls</name>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Tokens and codes</source>
        <translation>Token 和验证码</translation>
    </message>
    <message>
        <source>No valid token and no code. Mint one at a token field of the form.</source>
        <translation>没有有效的 Token 和验证码。可在表单的 Token 字段取一个。</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩 %1 秒</translation>
    </message>
    <message>
        <source>A double click copies the token.</source>
        <translation>双击复制 Token。</translation>
    </message>
    <message>
        <source>SMS code %1</source>
        <translation>短信验证码 %1</translation>
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
