<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::AppChoice</name>
    <message>
        <source>not said</source>
        <translation>不指定</translation>
    </message>
    <message>
        <source>Choose both to see whether the key fits.</source>
        <translation>方案和安装包都选了才能判断密钥是否相配。</translation>
    </message>
    <message>
        <source>The key fits this package.</source>
        <translation>密钥与此安装包相配。</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>安装包</translation>
    </message>
</context>
<context>
    <name>numauth::ui::AppScreen</name>
    <message>
        <source>Log in with an SMS code</source>
        <translation>短信验证码登录</translation>
    </message>
    <message>
        <source>The app&apos;s own page: the SDK shows none</source>
        <translation>应用自己的页面：SDK 没有唤起授权页</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>numauth::ui::BackendForward</name>
    <message>
        <source>Give an http or https address without user and password.</source>
        <translation>请给出 http 或 https 地址，不带用户名和密码。</translation>
    </message>
    <message>
        <source>There is no token to hand over.</source>
        <translation>没有可交出的 token。</translation>
    </message>
    <message>
        <source>Sends the sandbox token as JSON to %1 and nowhere else.</source>
        <translation>把沙箱 token 以 JSON 只发给 %1。</translation>
    </message>
    <message>
        <source>To the backend</source>
        <translation>转给后端</translation>
    </message>
    <message>
        <source>Address of the backend</source>
        <translation>后端地址</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试发</translation>
    </message>
    <message>
        <source>POST the token to this address</source>
        <translation>把 token POST 到这个地址</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PhoneEventModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PhoneForm</name>
    <message>
        <source>the SDK&apos;s own look</source>
        <translation>SDK 默认样式</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PhonePlace</name>
    <message>
        <source>Virtual phone</source>
        <translation>模拟手机</translation>
    </message>
    <message>
        <source>Set the phone as the scenario %1 says</source>
        <translation>按情景 %1 设置手机</translation>
    </message>
    <message>
        <source>The page waits for a tap</source>
        <translation>授权页等待点击</translation>
    </message>
    <message>
        <source>The second pop-up waits for an answer</source>
        <translation>二次弹窗等待确认</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>已复制图片</translation>
    </message>
    <message>
        <source>Log copied</source>
        <translation>已复制日志</translation>
    </message>
    <message>
        <source>Body copied with its token</source>
        <translation>已复制请求体（含 token）</translation>
    </message>
    <message>
        <source>Run to the end</source>
        <translation>自动走完</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Turn the phone</source>
        <translation>旋转手机</translation>
    </message>
    <message>
        <source>Dark mode of the phone</source>
        <translation>手机深色模式</translation>
    </message>
    <message>
        <source>Copy picture of the phone</source>
        <translation>复制手机图片</translation>
    </message>
    <message>
        <source>Copy as log</source>
        <translation>复制为日志</translation>
    </message>
    <message>
        <source>Copy for backend</source>
        <translation>复制给后端</translation>
    </message>
    <message>
        <source>Token clocks</source>
        <translation>Token 时钟</translation>
    </message>
    <message>
        <source>Sandbox clock</source>
        <translation>沙箱时钟</translation>
    </message>
    <message>
        <source>moves the sandbox only, not this machine</source>
        <translation>只影响沙箱，不动本机时间</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>模拟手机</translation>
    </message>
    <message>
        <source>each carrier&apos;s token has a life of its own and works once</source>
        <translation>每家运营商各走各的有效期，都只能用一次</translation>
    </message>
    <message>
        <source>The phone plays SDK %1, as found in the app.</source>
        <translation>模拟手机改用应用里的 SDK %1。</translation>
    </message>
    <message>
        <source>Save an evidence file…</source>
        <translation>保存证据文件…</translation>
    </message>
    <message>
        <source>Install %1 on the phone</source>
        <translation>在模拟手机上安装 %1</translation>
    </message>
    <message>
        <source>No token yet: run the phone to the end.</source>
        <translation>还没有 token：先把手机走完。</translation>
    </message>
    <message>
        <source>Open in Diagnose</source>
        <translation>在诊断中打开</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Show the page of %1 on the phone</source>
        <translation>在手机上显示 %1 的页面</translation>
    </message>
    <message>
        <source>Set the phone as the log %1 tells</source>
        <translation>按日志 %1 设置手机</translation>
    </message>
    <message>
        <source>%1 says nothing of how the phone was set; open it in Diagnose.</source>
        <translation>%1 看不出手机当时的状态，请在诊断里打开。</translation>
    </message>
    <message>
        <source>Set as in the log: %1</source>
        <translation>已按日志设置：%1</translation>
    </message>
    <message>
        <source>Save as suite…</source>
        <translation>存为集合…</translation>
    </message>
    <message>
        <source>A suite holds what the app&apos;s server does, and the sandbox that would answer it is not running: start it in the status bar.</source>
        <translation>集合保存的是应用服务端的调用，要由沙箱应答；沙箱未启动，请在状态栏里启动。</translation>
    </message>
    <message>
        <source>The sandbox did not answer the server&apos;s calls; there is nothing to save.</source>
        <translation>沙箱没有应答服务端的调用，没有可存的内容。</translation>
    </message>
    <message>
        <source>The number got an SMS less than a minute ago: move the sandbox&apos;s clock on by a minute and save again.</source>
        <translation>这个号码一分钟内刚发过短信：把沙箱时钟拨快一分钟再存。</translation>
    </message>
    <message>
        <source>Save the server&apos;s calls as a suite</source>
        <translation>把服务端的调用存为集合</translation>
    </message>
    <message>
        <source>Suites (*.json)</source>
        <translation>集合 (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) saved; “numauth run %1” makes them again.</source>
        <translation>
            <numerusform>已存 %n 个调用；用 numauth run %1 可重放。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>在授权页里看</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PhoneResult</name>
    <message>
        <source>No callback</source>
        <translation>没有回调</translation>
    </message>
    <message>
        <source>logged by the SDK; the app is not called</source>
        <translation>SDK 只写日志，不回调应用</translation>
    </message>
    <message>
        <source>To make it work: %1.</source>
        <translation>要成功：%1。</translation>
    </message>
    <message>
        <source>Login works</source>
        <translation>可以登录</translation>
    </message>
    <message>
        <source>Works, with a risk</source>
        <translation>可以登录，有风险</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Login fails</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>There is no token to hand over.</source>
        <translation>还没有可交给后端的 token。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>SDK callbacks</source>
        <translation>SDK 回调</translation>
    </message>
    <message>
        <source>For the backend</source>
        <translation>给后端</translation>
    </message>
    <message>
        <source>Callback of the chosen event</source>
        <translation>所选事件的回调</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>还没有发生什么。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务端</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PhoneScreen</name>
    <message>
        <source>Loading…</source>
        <translation>加载中…</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PhoneSession</name>
    <message>
        <source>The sandbox is not running: start it in the status bar.</source>
        <translation>沙箱未启动：在状态栏启动它。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::QuotaBar</name>
    <message>
        <source>Quota</source>
        <translation>配额</translation>
    </message>
    <message>
        <source>The data SIM is of none of the three carriers.</source>
        <translation>流量卡不属于三家运营商。</translation>
    </message>
    <message>
        <source>%1: cannot tell, the limit is not published</source>
        <translation>%1：无法判断，上限没有公开</translation>
    </message>
    <message>
        <source>%1: at most %2 unused tokens in %3 minutes</source>
        <translation>%1：%3 分钟内未使用的 Token 最多 %2 个</translation>
    </message>
</context>
<context>
    <name>numauth::ui::RuleDialog</name>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>FAQ %1</source>
        <translation>FAQ %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Nothing special: the phone does this every time.</source>
        <translation>没有特别的原因：手机每次都这样。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SandboxClock</name>
    <message>
        <source>The sandbox is not running.</source>
        <translation>沙箱未启动。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Speed of the sandbox&apos;s clock</source>
        <translation>沙箱时钟的快慢</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>+1 分</translation>
    </message>
    <message>
        <source>+10 min</source>
        <translation>+10 分</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ServerPanel</name>
    <message>
        <source>The sandbox is not running: start it in the status bar.</source>
        <translation>沙箱没有运行：请在状态栏启动。</translation>
    </message>
    <message>
        <source>The user is not in.</source>
        <translation>用户没有登录成功。</translation>
    </message>
    <message>
        <source>The user is in, by a code sent by SMS.</source>
        <translation>已登录：通过短信验证码。</translation>
    </message>
    <message>
        <source>The user is in, by the number of the SIM.</source>
        <translation>已登录：通过本机号码。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新用户注册</translation>
    </message>
    <message>
        <source>What the server does</source>
        <translation>服务端做什么</translation>
    </message>
    <message>
        <source>Number that the user types; empty: the SIM&apos;s</source>
        <translation>用户输入的号码；不填则为本机号码</translation>
    </message>
    <message>
        <source>Number that the user types</source>
        <translation>用户输入的号码</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Calls of the server</source>
        <translation>服务端的调用</translation>
    </message>
    <message>
        <source>The server&apos;s calls stand here: the token is exchanged or compared, else a code goes out by SMS.</source>
        <translation>这里列出服务端的调用：先换号或比对，不成再发短信验证码。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ServerStepModel</name>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
</context>
<context>
    <name>numauth::ui::TokenCard</name>
    <message>
        <source>lives %1 s</source>
        <translation>有效期 %1 秒</translation>
    </message>
    <message>
        <source>Call GetMobile</source>
        <translation>调 GetMobile</translation>
    </message>
    <message>
        <source>No token of this carrier yet.</source>
        <translation>还没有这家运营商的 token。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>快过期</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>The sandbox is not running.</source>
        <translation>沙箱没有运行。</translation>
    </message>
</context>
</TS>
