<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::cloud::ApiClient</name>
    <message>
        <source>Another call is still under way.</source>
        <translation>另一个调用仍在进行。</translation>
    </message>
    <message>
        <source>The environment “%1” has no access key. Set its id and secret first.</source>
        <translation>环境“%1”没有 AccessKey，请先设置其 ID 和密钥。</translation>
    </message>
    <message>
        <source>The address of the environment “%1” must look like https://host or http://127.0.0.1:PORT.</source>
        <translation>环境“%1”的地址应形如 https://主机 或 http://127.0.0.1:端口。</translation>
    </message>
    <message>
        <source>A token of the sandbox is of no use in the live cloud; the call was not sent.</source>
        <translation>沙箱签发的 Token 在线上无效，调用未发出。</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>调用已取消。</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form: name the authority&apos;s own file.</source>
        <translation>%1 里没有 PEM 格式的证书：请指定证书机构自己的文件。</translation>
    </message>
    <message>
        <source>The access key of “%1” holds characters that no key has; a line break was copied with it, perhaps.</source>
        <translation>“%1”的 AccessKey 含有不该有的字符，可能复制时带上了换行。</translation>
    </message>
    <message>
        <source>The authority&apos;s file %1 does not exist; check the path.</source>
        <translation>CA 证书文件 %1 不存在，请检查路径。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::CallHistory</name>
    <message>
        <source>%1 is not a history of calls. Move it away; a new one is made.</source>
        <translation>%1 不是调用历史文件。请移走它，程序会新建一个。</translation>
    </message>
    <message>
        <source>The history %1 cannot be used; check its permissions and the free space.</source>
        <translation>调用历史 %1 无法使用；请检查权限和剩余空间。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version; update this program.</source>
        <translation>%1 由更新的版本写成；请升级本程序。</translation>
    </message>
    <message>
        <source>This is not a mobile number of 11 digits.</source>
        <translation>这不是 11 位手机号。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::CallImport</name>
    <message>
        <source>This is too long for a curl command.</source>
        <translation>内容太长，不像 curl 命令。</translation>
    </message>
    <message>
        <source>This is no curl command.</source>
        <translation>这不是 curl 命令。</translation>
    </message>
    <message>
        <source>The curl command calls no operation: it has neither a header x-acs-action nor a parameter Action.</source>
        <translation>这条 curl 命令没有调用任何操作：既没有 x-acs-action 头，也没有 Action 参数。</translation>
    </message>
    <message>
        <source>The curl command calls %1, which this version does not know.</source>
        <translation>这条 curl 命令调用的是 %1，本版本不认识。</translation>
    </message>
    <message>
        <source>%1 is no HTTP archive: it has no log.entries.</source>
        <translation>%1 不是 HAR 文件：没有 log.entries。</translation>
    </message>
    <message>
        <source>None of the %1 requests in %2 calls an operation of this API.</source>
        <translation>%2 里的 %1 个请求都没有调用本 API 的操作。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::CallNetwork</name>
    <message>
        <source>must be between %1 and %2 ms</source>
        <translation>须在 %1 到 %2 毫秒之间</translation>
    </message>
    <message>
        <source>A proxy is system, none, http://HOST:PORT or socks5://HOST:PORT, without user and password.</source>
        <translation>代理写 system、none、http://HOST:PORT 或 socks5://HOST:PORT，不带用户名和密码。</translation>
    </message>
    <message>
        <source>Time limits of 3 to 5 s are advised for the SDK and its server: shorter ones give up on slow networks, longer ones keep people waiting.</source>
        <translation>SDK 及其服务端的超时建议 3–5 秒：过短在慢网络下易失败，过长让用户久等。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::CallSuite</name>
    <message>
        <source>must hold texts, numbers, true or false: “%1”</source>
        <translation>的值只能是文本、数字、true 或 false：“%1”</translation>
    </message>
    <message>
        <source>is not an operation</source>
        <translation>不是已知操作</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1 第 %2 行第 %3 列：%4</translation>
    </message>
    <message>
        <source>must be a value, {&quot;matches&quot;: …} or {&quot;exists&quot;: …}</source>
        <translation>须为一个值、{&quot;matches&quot;: …} 或 {&quot;exists&quot;: …}</translation>
    </message>
    <message>
        <source>holds a regular expression that is not valid</source>
        <translation>含有无效的正则表达式</translation>
    </message>
    <message>
        <source>the suite</source>
        <translation>集合</translation>
    </message>
    <message>
        <source>%1 was written by a newer version (format %2); update this program.</source>
        <translation>%1 由更新的版本写成（格式 %2），请升级本程序。</translation>
    </message>
    <message>
        <source>must hold at least one step</source>
        <translation>至少要有一个步骤</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>须为对象</translation>
    </message>
    <message>
        <source>holds %1, which %2 does not have</source>
        <translation>含有 %1，而 %2 没有这个参数</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>不能为负</translation>
    </message>
    <message>
        <source>must be pass, reject, unknown, ok or error</source>
        <translation>须为 pass、reject、unknown、ok 或 error</translation>
    </message>
    <message>
        <source>%1 names columns, but has no row; the suite would test nothing.</source>
        <translation>%1 只有列名没有数据行，集合什么也测不到。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 must be there.</source>
        <translation>应有 %1。</translation>
    </message>
    <message>
        <source>%1 must not be there.</source>
        <translation>不应有 %1。</translation>
    </message>
    <message>
        <source>%1 must match %2, but is %3.</source>
        <translation>%1 应匹配 %2，实为 %3。</translation>
    </message>
    <message>
        <source>%1 must be %2, but is %3.</source>
        <translation>%1 应为 %2，实为 %3。</translation>
    </message>
    <message>
        <source>There is no variable “%1”.</source>
        <translation>没有变量“%1”。</translation>
    </message>
    <message>
        <source>The verdict must be %1, but is %2 (%3).</source>
        <translation>结论应为 %1，实为 %2（%3）。</translation>
    </message>
    <message>
        <source>The call must succeed, but its verdict is %1 (%2).</source>
        <translation>调用应成功，但结论为 %1（%2）。</translation>
    </message>
    <message>
        <source>The code must be %1, but is %2.</source>
        <translation>Code 应为 %1，实为 %2。</translation>
    </message>
    <message>
        <source>The HTTP status must be %1, but is %2.</source>
        <translation>HTTP 状态应为 %1，实为 %2。</translation>
    </message>
    <message>
        <source>The call must take at most %1 ms, but took %2 ms.</source>
        <translation>调用最多应用时 %1 毫秒，实为 %2 毫秒。</translation>
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
        <source>ok or pass</source>
        <translation>ok 或 pass</translation>
    </message>
    <message>
        <source>%1 has no list of steps that one could be added to.</source>
        <translation>%1 里没有可以追加的步骤列表。</translation>
    </message>
    <message>
        <source>is not an operation (“%1” is one)</source>
        <translation>不是操作（“%1”是）</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有变量：%1。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::CliProfile</name>
    <message>
        <source>The profile “%1” is of the mode %2, which needs a key fetched first; only AK and StsToken can be used here.</source>
        <translation>配置“%1”的模式为 %2，需先换取密钥；这里只能用 AK 和 StsToken。</translation>
    </message>
    <message>
        <source>The profile “%1” holds no complete access key.</source>
        <translation>配置“%1”中没有完整的 AccessKey。</translation>
    </message>
    <message>
        <source>%1 has no profile “%2”; it has: %3.</source>
        <translation>%1 中没有配置“%2”；现有：%3。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::CodeSample</name>
    <message>
        <source>There are no samples in “%1”; known are: %2.</source>
        <translation>没有“%1”的示例代码，可用的有：%2。</translation>
    </message>
    <message>
        <source>%1 has no parameter %2; a sample cannot name it.</source>
        <translation>%1 没有参数 %2，示例代码无法写出。</translation>
    </message>
    <message>
        <source>The value of %1 does not fit its type; correct it first.</source>
        <translation>%1 的值与类型不符，请先改正。</translation>
    </message>
    <message>
        <source>A built-in template of this program is missing.</source>
        <translation>程序缺少一个内置模板。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::CredentialSource</name>
    <message>
        <source>An access key comes from env, profile or profile:NAME.</source>
        <translation>访问密钥的来源是 env、profile 或 profile:名称。</translation>
    </message>
    <message>
        <source>must be env, profile, profile:NAME or an object</source>
        <translation>必须是 env、profile、profile:名称或一个对象</translation>
    </message>
    <message>
        <source>must name accessKeyId, and accessKeySecret as vault:NAME, env:VARIABLE or file:PATH</source>
        <translation>必须写明 accessKeyId，accessKeySecret 则写成 vault:名称、env:变量或 file:路径</translation>
    </message>
    <message>
        <source>Type the access key id, or where it is kept.</source>
        <translation>请填写访问密钥 ID，或它存放的位置。</translation>
    </message>
    <message>
        <source>Secrets are named, not typed: vault:NAME, env:VARIABLE or file:PATH.</source>
        <translation>密钥只写存放位置，不写内容：vault:名称、env:变量或 file:路径。</translation>
    </message>
    <message>
        <source>There is no access key: set NUMAUTH_ACCESS_KEY_ID and NUMAUTH_ACCESS_KEY_SECRET before the program starts; their values may be vault:NAME.</source>
        <translation>没有访问密钥：请在程序启动前设置 NUMAUTH_ACCESS_KEY_ID 和 NUMAUTH_ACCESS_KEY_SECRET，值可以是 vault:名称。</translation>
    </message>
    <message>
        <source>The access key is empty where it should be kept.</source>
        <translation>存放位置里的访问密钥是空的。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::HistoryRetention</name>
    <message>
        <source>must be between 1 and %1</source>
        <translation>必须在 1 到 %1 之间</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::LiveUsage</name>
    <message>
        <source>must not be negative</source>
        <translation>不能为负</translation>
    </message>
    <message>
        <source>Another process holds %1. Wait for it to end.</source>
        <translation>另一个进程占用着 %1，请等它结束。</translation>
    </message>
    <message>
        <source>Up to %1 billed calls a day may leave this machine, and %2 did today: nothing was sent. The settings of the window have the cap; it is dailyCap in %3.</source>
        <translation>本机每天最多发出 %1 次计费调用，今天已发出 %2 次：没有发送。上限在窗口的设置里，即 %3 中的 dailyCap。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::NetworkFailure</name>
    <message>
        <source>The certificate of %1 is not valid today. Check this machine&apos;s clock, then the server&apos;s certificate.</source>
        <translation>%1 的证书今天不在有效期内。请先检查本机时钟，再检查服务器证书。</translation>
    </message>
    <message>
        <source>The certificate that %1 shows belongs to another host name. Check the address and any proxy in between.</source>
        <translation>%1 出示的证书属于另一主机名。请检查地址和中间的代理。</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed. If it is your own, add its authority to the system&apos;s trusted ones.</source>
        <translation>%1 的证书是自签名的。若是您自己的，请将其签发者加入系统信任列表。</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed: its certificate or its TLS version is not accepted here.</source>
        <translation>与 %1 的安全连接失败：其证书或 TLS 版本不被接受。</translation>
    </message>
    <message>
        <source>The host name %1 cannot be resolved. Check the network connection and the address.</source>
        <translation>无法解析主机名 %1。请检查网络连接和地址。</translation>
    </message>
    <message>
        <source>%1 refuses the connection: nothing listens there. Start the server or correct the port.</source>
        <translation>%1 拒绝连接：该端口没有服务。请启动服务或改正端口。</translation>
    </message>
    <message>
        <source>%1 closed the connection before the answer was complete. The call may have been carried out.</source>
        <translation>%1 在响应完整之前断开了连接。调用可能已经执行。</translation>
    </message>
    <message>
        <source>There is no way to %1: the network is down or does not lead there.</source>
        <translation>无法到达 %1：网络不通或没有路由。</translation>
    </message>
    <message>
        <source>%1 did not give an answer that can be read.</source>
        <translation>%1 没有给出可读的响应。</translation>
    </message>
    <message>
        <source>%1 did not accept the connection within %2 ms. Check network, firewall and address.</source>
        <translation>%1 未在 %2 ms 内接受连接。请检查网络、防火墙和地址。</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 ms. The call may have been carried out; look before repeating it.</source>
        <translation>%1 未在 %2 ms 内响应。调用可能已经执行，重试前请先确认。</translation>
    </message>
    <message>
        <source>The proxy did not lead to %1. Check the proxy settings.</source>
        <translation>经代理无法到达 %1。请检查代理设置。</translation>
    </message>
    <message>
        <source>The answer is larger than 8 MB and was not read; this is not the API.</source>
        <translation>响应超过 8 MB，未读取；这不是云端接口。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::OwnEnvironments</name>
    <message>
        <source>cannot be used: %1</source>
        <translation>不能使用：%1</translation>
    </message>
    <message>
        <source>Use letters, digits, dots and dashes for the name.</source>
        <translation>名称只能用字母、数字、点和横线。</translation>
    </message>
    <message>
        <source>The name sandbox is taken by the sandbox itself.</source>
        <translation>sandbox 这个名称已被沙箱占用。</translation>
    </message>
    <message>
        <source>The live cloud has its address already.</source>
        <translation>线上环境的地址是固定的。</translation>
    </message>
    <message>
        <source>The address must look like https://host or http://127.0.0.1:PORT, without user and password.</source>
        <translation>地址须形如 https://主机 或 http://127.0.0.1:端口，不带用户名和密码。</translation>
    </message>
    <message>
        <source>stands there twice</source>
        <translation>出现了两次</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::SavedCalls</name>
    <message>
        <source>must hold texts only</source>
        <translation>只能包含文本</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::ShellWords</name>
    <message>
        <source>A quote in the command is not closed.</source>
        <translation>命令里有一个引号没有闭合。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::SignatureCompare</name>
    <message>
        <source>Canonical query</source>
        <translation>规范查询串</translation>
    </message>
    <message>
        <source>Hash of the body</source>
        <translation>请求体的哈希</translation>
    </message>
    <message>
        <source>Canonical request</source>
        <translation>规范请求</translation>
    </message>
    <message>
        <source>Hash of the canonical request</source>
        <translation>规范请求的哈希</translation>
    </message>
    <message>
        <source>String to sign</source>
        <translation>待签字符串</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Authorization header</source>
        <translation>Authorization 请求头</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::SignatureMistakes</name>
    <message>
        <source>The lines end in CR LF; they must end in a single LF.</source>
        <translation>换行用了 CR LF，应只用 LF。</translation>
    </message>
    <message>
        <source>Only white space at the beginning or the end differs; remove it.</source>
        <translation>只有首尾空白不同，去掉即可。</translation>
    </message>
    <message>
        <source>The hex digits are upper case; they must be lower case.</source>
        <translation>十六进制用了大写，应为小写。</translation>
    </message>
    <message>
        <source>The HTTP method must be in upper case.</source>
        <translation>HTTP 方法应为大写。</translation>
    </message>
    <message>
        <source>%1 was signed, but the request is sent with %2; the method takes part in the signature.</source>
        <translation>签名用的是 %1，发送用的是 %2；方法参与签名。</translation>
    </message>
    <message>
        <source>The key lacks its “&amp;”: RPC signs with the AccessKeySecret followed by “&amp;”.</source>
        <translation>密钥少了“&amp;”：RPC 用 AccessKeySecret 加“&amp;”签名。</translation>
    </message>
    <message>
        <source>The key has a “&amp;” at its end; ACS3 signs with the AccessKeySecret alone.</source>
        <translation>密钥末尾多了“&amp;”；ACS3 只用 AccessKeySecret 签名。</translation>
    </message>
    <message>
        <source>A line feed was read together with the AccessKeySecret; trim it.</source>
        <translation>AccessKeySecret 连同换行一起读入了，请去掉。</translation>
    </message>
    <message>
        <source>This is the signature in hex; RPC wants Base64.</source>
        <translation>这是十六进制签名，RPC 要用 Base64。</translation>
    </message>
    <message>
        <source>This is the signature in Base64; ACS3 wants lower-case hex.</source>
        <translation>这是 Base64 签名，ACS3 要用小写十六进制。</translation>
    </message>
    <message>
        <source>The signature is percent-encoded already; encode it once, when it is put into the query.</source>
        <translation>签名已经做过百分号编码；只在放入查询串时编码一次。</translation>
    </message>
    <message>
        <source>The hex text was encoded in Base64; encode the raw bytes of the HMAC.</source>
        <translation>对十六进制文本做了 Base64，应对 HMAC 的原始字节编码。</translation>
    </message>
    <message>
        <source>The query is empty; all parameters of the query take part in the signature.</source>
        <translation>查询串是空的；查询串的全部参数都参与签名。</translation>
    </message>
    <message>
        <source>The parameter %1 is missing.</source>
        <translation>缺少参数 %1。</translation>
    </message>
    <message>
        <source>Signature itself must not be signed; leave it out.</source>
        <translation>Signature 本身不参与签名，请去掉。</translation>
    </message>
    <message>
        <source>The parameter %1 is signed, but the request does not send it.</source>
        <translation>签名含参数 %1，但请求没有发送它。</translation>
    </message>
    <message>
        <source>The parameters are the right ones in a wrong order; sort them by name, by code unit: digits, upper case, “_”, lower case.</source>
        <translation>参数正确但顺序不对；按名称的码位排序：数字、大写、“_”、小写。</translation>
    </message>
    <message>
        <source>A blank became “+”, as in forms; it must be %20.</source>
        <translation>空格按表单编码成了“+”，应为 %20。</translation>
    </message>
    <message>
        <source>The percent code %1 is lower case; it must be %2.</source>
        <translation>百分号编码 %1 是小写，应为 %2。</translation>
    </message>
    <message>
        <source>“~” must stay as it is.</source>
        <translation>“~”应保持原样。</translation>
    </message>
    <message>
        <source>The canonical query was not encoded a second time; the string to sign of RPC holds it encoded twice.</source>
        <translation>规范查询串没有再编码一次；RPC 的待签字符串里它要编码两次。</translation>
    </message>
    <message>
        <source>A value holds this character; encode names and values before joining them.</source>
        <translation>某个值含有该字符；应先编码名称和值，再拼接。</translation>
    </message>
    <message>
        <source>“%1” must not be encoded.</source>
        <translation>“%1”不应编码。</translation>
    </message>
    <message>
        <source>The value is encoded twice.</source>
        <translation>该值编码了两次。</translation>
    </message>
    <message>
        <source>“%1” must be encoded as %2.</source>
        <translation>“%1”应编码为 %2。</translation>
    </message>
    <message>
        <source>The empty line between the headers and the list of their names is missing.</source>
        <translation>请求头与请求头名称列表之间缺少空行。</translation>
    </message>
    <message>
        <source>Header names must be in lower case: %1.</source>
        <translation>请求头名称应为小写：%1。</translation>
    </message>
    <message>
        <source>The host lacks its port; it must be signed exactly as it is sent.</source>
        <translation>host 少了端口；签名要与发送的完全一致。</translation>
    </message>
    <message>
        <source>The value of %1 differs; sign the value that is sent.</source>
        <translation>%1 的值不同；应对实际发送的值签名。</translation>
    </message>
    <message>
        <source>The header %1 is missing or stands elsewhere; every x-acs- header, host and content-type is signed, sorted by name.</source>
        <translation>请求头 %1 缺失或位置不对；host、content-type 和所有 x-acs- 请求头都要按名称排序后签名。</translation>
    </message>
    <message>
        <source>The body is empty; the hash must be that of no bytes, e3b0c442….</source>
        <translation>请求体为空，哈希应是空内容的 e3b0c442…。</translation>
    </message>
    <message>
        <source>A digest tells nothing about where it went wrong; compare the step before it.</source>
        <translation>摘要看不出错在哪里；请比较它之前的一步。</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::SuiteReport</name>
    <message>
        <source>%1 in %2: %3 steps, %4 failed, %5 skipped, %6 ms</source>
        <translation>%1（%2）：%3 步，失败 %4，跳过 %5，用时 %6 毫秒</translation>
    </message>
    <message>
        <source>Call suites</source>
        <translation>调用集合</translation>
    </message>
    <message>
        <source>%1 steps, %2 failed, %3 skipped</source>
        <translation>%1 步，失败 %2，跳过 %3</translation>
    </message>
</context>
<context>
    <name>numauth::cloud::VectorReader</name>
    <message>
        <source>“%1” must be text, a number or true/false</source>
        <translation>“%1”应为文本、数字或 true/false</translation>
    </message>
    <message>
        <source>must look like 2024-03-01T08:30:00Z</source>
        <translation>应形如 2024-03-01T08:30:00Z</translation>
    </message>
    <message>
        <source>must be ACS3-HMAC-SHA256 or RPC-1.0-HMAC-SHA1</source>
        <translation>应为 ACS3-HMAC-SHA256 或 RPC-1.0-HMAC-SHA1</translation>
    </message>
</context>
</TS>
