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
        <source>%1 HTTP %2.</source>
        <translation>%1 HTTP %2。</translation>
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
        <source>sandbox is stopped</source>
        <translation>沙箱已停止</translation>
    </message>
    <message>
        <source>The sandbox is stopped; start it from the status bar.</source>
        <translation>沙箱已停止，请在状态栏启动。</translation>
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
        <source>Search operations</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Carrier of minted tokens</source>
        <translation>所取 Token 的运营商</translation>
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
    <name>numauth::ui::SignaturePanel</name>
    <message>
        <source>Signature steps</source>
        <translation>签名步骤</translation>
    </message>
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
</TS>
