<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</context>
<context>
    <name>numauth::ui::PhoneSession</name>
    <message>
        <source>The sandbox is not running: start it in the status bar.</source>
        <translation>沙箱未启动：在状态栏启动它。</translation>
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
</context>
</TS>
