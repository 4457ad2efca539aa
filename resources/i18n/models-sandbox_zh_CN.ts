<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::sandbox::AdminApi</name>
    <message>
        <source>Requests from web pages are refused.</source>
        <translation>拒绝来自网页的请求。</translation>
    </message>
    <message>
        <source>The Host header must be %1.</source>
        <translation>Host 请求头应为 %1。</translation>
    </message>
    <message>
        <source>There is nothing at this path; the interface is below /sandbox/v1.</source>
        <translation>此路径没有内容，接口在 /sandbox/v1 之下。</translation>
    </message>
    <message>
        <source>Use GET, POST or PUT.</source>
        <translation>请用 GET、POST 或 PUT。</translation>
    </message>
    <message>
        <source>Send Content-Type: application/json.</source>
        <translation>请发送 Content-Type: application/json。</translation>
    </message>
    <message>
        <source>the request body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>There is no “%1” in the sandbox&apos;s interface.</source>
        <translation>沙箱接口中没有“%1”。</translation>
    </message>
    <message>
        <source>must be CMCC, CUCC or CTCC</source>
        <translation>应为 CMCC、CUCC 或 CTCC</translation>
    </message>
    <message>
        <source>must be a mainland mobile number of 11 digits</source>
        <translation>应为 11 位大陆手机号</translation>
    </message>
    <message>
        <source>must be less than ten years</source>
        <translation>应小于十年</translation>
    </message>
    <message>
        <source>must be between 0 and 100000</source>
        <translation>应在 0 到 100000 之间</translation>
    </message>
    <message>
        <source>must be accessToken, accessCode, spToken, h5, fusion or smsToken</source>
        <translation>应为 accessToken、accessCode、spToken、h5、fusion 或 smsToken</translation>
    </message>
    <message>
        <source>Only this machine may ask the sandbox&apos;s own interface.</source>
        <translation>沙箱的管理接口只接受本机请求。</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::AdminClient</name>
    <message>
        <source>No sandbox answers at %1. Start one with “numauth sandbox”.</source>
        <translation>%1 没有沙箱响应。请用“numauth sandbox”启动一个。</translation>
    </message>
    <message>
        <source>A sandbox is asked at http://127.0.0.1 only, not at %1.</source>
        <translation>沙箱的管理接口只在 http://127.0.0.1，不在 %1。</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::FaultPlan</name>
    <message>
        <source>must be one of: %1, or code: and a code</source>
        <translation>应为以下之一：%1，或 code: 加错误码</translation>
    </message>
    <message>
        <source>must be the name of an operation, or * for all</source>
        <translation>应为接口名，或用 * 表示全部</translation>
    </message>
    <message>
        <source>must be between 0 and 1</source>
        <translation>应在 0 到 1 之间</translation>
    </message>
    <message>
        <source>must be at least 1</source>
        <translation>应不小于 1</translation>
    </message>
    <message>
        <source>must be between 0 and 600000</source>
        <translation>应在 0 到 600000 之间</translation>
    </message>
    <message>
        <source>must be between 0 and 5</source>
        <translation>应在 0 到 5 之间</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>超过 %1 条</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::Gateway</name>
    <message>
        <source>sandbox state</source>
        <translation>沙箱状态</translation>
    </message>
    <message>
        <source>must be 1</source>
        <translation>应为 1</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::GuardedServer</name>
    <message>
        <source>Port %1 on %2 cannot be used: it is taken or not allowed. Choose another one, or 0 for any free port.</source>
        <translation>不能使用 %2 上的端口 %1：已被占用或不允许。换一个端口，或用 0 任选空闲端口。</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::InProcessSandbox</name>
    <message>
        <source>Another process uses the sandbox state %1. Wait for it to end.</source>
        <translation>另一进程正在使用沙箱状态 %1，请等它结束。</translation>
    </message>
    <message>
        <source>%1 Delete %2 to start the sandbox afresh.</source>
        <translation>%1删除 %2 可让沙箱重新开始。</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::IssuedTokens</name>
    <message>
        <source>must be a time in ISO 8601</source>
        <translation>应为 ISO 8601 时间</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::SandboxServer</name>
    <message>
        <source>The sandbox is not running.</source>
        <translation>沙箱未在运行。</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::Scenario</name>
    <message>
        <source>%1 was written by a newer version (format %2); update this program.</source>
        <translation>%1 由更新的版本写成（格式 %2）；请升级本程序。</translation>
    </message>
    <message>
        <source>must be less than ten years</source>
        <translation>应小于十年</translation>
    </message>
    <message>
        <source>must be between 0 and 100000</source>
        <translation>应在 0 到 100000 之间</translation>
    </message>
    <message>
        <source>must be CMCC, CUCC or CTCC</source>
        <translation>应为 CMCC、CUCC 或 CTCC</translation>
    </message>
    <message>
        <source>must be accessToken, accessCode, spToken, h5 or fusion</source>
        <translation>应为 accessToken、accessCode、spToken、h5 或 fusion</translation>
    </message>
    <message>
        <source>must be a mainland mobile number of 11 digits</source>
        <translation>应为 11 位大陆手机号</translation>
    </message>
    <message>
        <source>must start with %1, so that it is never sent to the live cloud</source>
        <translation>应以 %1 开头，以免误发到真实云端</translation>
    </message>
    <message>
        <source>%1 has neither “sandbox” nor “phone”: it is no scenario.</source>
        <translation>%1 中既没有 sandbox 也没有 phone，不是场景文件。</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::SchemeRegistry</name>
    <message>
        <source>must be a time in ISO 8601</source>
        <translation>应为 ISO 8601 时间</translation>
    </message>
    <message>
        <source>has more than %1 schemes</source>
        <translation>包含超过 %1 个方案</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::SmsOutbox</name>
    <message>
        <source>must be a time in ISO 8601</source>
        <translation>应为 ISO 8601 时间</translation>
    </message>
    <message>
        <source>has more than %1 messages</source>
        <translation>包含超过 %1 条短信</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::TokenOrder</name>
    <message>
        <source>Write %1=mint:CMCC:13800000001, with CMCC, CUCC or CTCC and the number.</source>
        <translation>请写成 %1=mint:CMCC:13800000001，用 CMCC、CUCC 或 CTCC 加号码。</translation>
    </message>
</context>
<context>
    <name>numauth::sandbox::TokenStore</name>
    <message>
        <source>must be a time in ISO 8601</source>
        <translation>应为 ISO 8601 时间</translation>
    </message>
</context>
</TS>
