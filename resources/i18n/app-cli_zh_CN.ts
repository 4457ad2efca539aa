<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::cli::AttributesCommand</name>
    <message>
        <source>the attributes of the consent page on Android and iOS</source>
        <translation>授权页在 Android 和 iOS 上的全部属性</translation>
    </message>
    <message>
        <source>only attributes with this in their name or meaning</source>
        <translation>只列名称或含义中有它的属性</translation>
    </message>
    <message>
        <source>only this platform</source>
        <translation>只列该平台</translation>
    </message>
    <message>
        <source>only attributes of this element</source>
        <translation>只列该控件的属性</translation>
    </message>
    <message>
        <source>No attribute matches.</source>
        <translation>没有符合的属性。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::BaselineCommand</name>
    <message>
        <source>%1 is new</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>消失：%1</translation>
    </message>
    <message>
        <source>%1: left %2, top %3, width %4, height %5 dp</source>
        <translation>%1：左 %2、上 %3、宽 %4、高 %5 dp</translation>
    </message>
    <message>
        <source>keep the accepted geometry of a page and say what moved since</source>
        <translation>记下已认可的页面几何，并指出之后哪里变了</translation>
    </message>
    <message>
        <source>page file, source, or - for standard input</source>
        <translation>页面文件、源码，或用 - 表示标准输入</translation>
    </message>
    <message>
        <source>the baseline&apos;s file; default: baselines/PAGE.json of the workspace</source>
        <translation>基线文件；默认为工作区的 baselines/页面名.json</translation>
    </message>
    <message>
        <source>write where everything stands now</source>
        <translation>记录现在每个控件的位置</translation>
    </message>
    <message>
        <source>also keep a hash of every picture</source>
        <translation>同时记录每张图片的散列值</translation>
    </message>
    <message>
        <source>say what stands elsewhere; exit code 1 if anything does</source>
        <translation>指出位置变了的控件；有变化时退出码为 1</translation>
    </message>
    <message>
        <source>record the same cells anew, and say what is accepted</source>
        <translation>重新记录同样的格子，并说明认可了什么</translation>
    </message>
    <message>
        <source>%1 holds %2 pages: name the file of one.</source>
        <translation>%1 里有 %2 个页面：请指定其中一个的文件。</translation>
    </message>
    <message>
        <source>Without a workspace the baseline needs a file of its own: name it with --file.</source>
        <translation>没有工作区时，基线需要自己的文件：请用 --file 指定。</translation>
    </message>
    <message>
        <source>There is no baseline %1: make one with `numauth baseline record`.</source>
        <translation>没有基线 %1：请先用 `numauth baseline record` 建立。</translation>
    </message>
    <message>
        <source>%1 is of a page for the other platform.</source>
        <translation>%1 是另一平台页面的基线。</translation>
    </message>
    <message>
        <source>%1: %2 cells are recorded.</source>
        <translation>%1：已记录 %2 格。</translation>
    </message>
    <message>
        <source>Pictures cannot be compared: they were painted with %1, and here it is %2.</source>
        <translation>无法比较图片：基线用 %1 绘制，本机是 %2。</translation>
    </message>
    <message numerus="yes">
        <source>      %n cell(s): %1</source>
        <translation>
            <numerusform>      %n 格：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>  another picture: %1</source>
        <translation>  图片不同：%1</translation>
    </message>
    <message>
        <source>  cannot tell: the table has no device %1 any more</source>
        <translation>  无法判断：机型表里已没有 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s): everything stands where it was accepted.</source>
        <translation>
            <numerusform>%n 格：所有控件都在认可的位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what to do: record, compare or accept.</source>
        <translation>请说明要做什么：record、compare 或 accept。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::CallCommand</name>
    <message>
        <source>one call of the cloud API</source>
        <translation>调用一次云端 API</translation>
    </message>
    <message>
        <source>name of the operation, as in `numauth operations`</source>
        <translation>操作名，见 `numauth operations`</translation>
    </message>
    <message>
        <source>Name=VALUE, Name=env:VARIABLE, Name=file:PATH, Name=- or Name=mint:CMCC:13800000001; may be repeated</source>
        <translation>Name=值、Name=env:变量、Name=file:路径、Name=- 或 Name=mint:CMCC:13800000001；可重复</translation>
    </message>
    <message>
        <source>verdict (pass, reject, unknown, ok, error) or Code that counts as success</source>
        <translation>视为成功的结论（pass、reject、unknown、ok、error）或 Code</translation>
    </message>
    <message>
        <source>ACS3-HMAC-SHA256 or RPC 1.0 with HMAC-SHA1</source>
        <translation>ACS3-HMAC-SHA256，或 RPC 1.0 加 HMAC-SHA1</translation>
    </message>
    <message>
        <source>HTTP method</source>
        <translation>HTTP 方法</translation>
    </message>
    <message>
        <source>where the parameters travel</source>
        <translation>参数放在何处</translation>
    </message>
    <message>
        <source>allow a call that the live cloud charges for</source>
        <translation>允许线上计费的调用</translation>
    </message>
    <message>
        <source>the scheme code again, to allow deleting it in the live cloud</source>
        <translation>再写一遍方案号，以允许在线上删除它</translation>
    </message>
    <message>
        <source>A GET has no form: use --placement query.</source>
        <translation>GET 没有表单，请用 --placement query。</translation>
    </message>
    <message>
        <source>%1 is charged for outside the sandbox. Add --yes-billed if that is meant.</source>
        <translation>%1 在沙箱之外会计费。确要调用请加 --yes-billed。</translation>
    </message>
    <message>
        <source>%1 cannot be undone. Repeat the scheme code with --confirm if that is meant.</source>
        <translation>%1 无法撤销。确要执行请用 --confirm 再写一遍方案号。</translation>
    </message>
    <message>
        <source>%1 in %2: %3 (HTTP %4, %5 ms)</source>
        <translation>%1（%2）：%3（HTTP %4，%5 ms）</translation>
    </message>
    <message>
        <source>There is no operation “%1”. `numauth operations` lists all.</source>
        <translation>没有操作“%1”。用 `numauth operations` 查看全部。</translation>
    </message>
    <message>
        <source>There is no operation “%1”; did you mean “%2”?</source>
        <translation>没有操作“%1”，是否指“%2”？</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 s ahead of this machine&apos;s; signatures are refused beyond %2 s.</source>
        <translation>服务器时钟比本机快 %1 秒；相差超过 %2 秒签名会被拒绝。</translation>
    </message>
    <message>
        <source>print the call as a program in curl, cli, java, python, go, node, php or csharp and send nothing</source>
        <translation>只输出调用代码（curl、cli、java、python、go、node、php 或 csharp），不发送</translation>
    </message>
</context>
<context>
    <name>numauth::cli::CallEnvironment</name>
    <message>
        <source>There is no environment “%1”: use sandbox, live, one of the workspace, or the base URL of a gateway without user and password.</source>
        <translation>没有环境“%1”：请用 sandbox、live、工作区里命名的环境，或不带用户名和密码的网关地址。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::CallParameters</name>
    <message>
        <source>The parameter %1 is given twice.</source>
        <translation>参数 %1 写了两次。</translation>
    </message>
    <message>
        <source>The environment variable %1 for %2 is not set.</source>
        <translation>参数 %2 所用的环境变量 %1 未设置。</translation>
    </message>
    <message>
        <source>Only a sandbox mints tokens; %1 is none.</source>
        <translation>只有沙箱能签发 Token，%1 不是沙箱。</translation>
    </message>
    <message>
        <source>A parameter must be written as Name=VALUE, vault:, env:, file:, mint: or -.</source>
        <translation>参数须写作 名称=值，值可用 vault:、env:、file:、mint: 或 -。</translation>
    </message>
    <message>
        <source>Other users can see arguments: give %1 as vault:NAME, env:VARIABLE, file:PATH or -.</source>
        <translation>其他用户能看到命令行参数：请以 vault:名称、env:变量、file:路径 或 - 给出 %1。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::CaptureCommand</name>
    <message>
        <source>check a page by the bounds that a device reported, and calibrate the layout by them</source>
        <translation>用真机报告的位置检查页面，并据此校准布局</translation>
    </message>
    <message>
        <source>what uiautomator dump wrote, a page source of Appium or XCUITest, frames as JSON, the styles of an H5 page, or - for standard input</source>
        <translation>uiautomator dump 的输出、Appium 或 XCUITest 的页面源、JSON 格式的控件位置、H5 页面样式，或用 - 表示标准输入</translation>
    </message>
    <message>
        <source>print the script that records an H5 page in the browser&apos;s console</source>
        <translation>打印在浏览器控制台里记录 H5 页面的脚本</translation>
    </message>
    <message>
        <source>pixels per dp; default: of the device, else by the title bar</source>
        <translation>每 dp 的像素数；默认取机型的，否则按标题栏推算</translation>
    </message>
    <message>
        <source>the page that was shown: tells how far the layout is off</source>
        <translation>当时显示的页面：给出后会说明布局差多少</translation>
    </message>
    <message>
        <source>keep what was learned as a calibration of the workspace under this name</source>
        <translation>把测到的结果以此名称存为工作区的校准</translation>
    </message>
    <message>
        <source>--density takes numbers from 0.5 to 10.</source>
        <translation>--density 的取值为 0.5 到 10。</translation>
    </message>
    <message>
        <source>The dump does not say how many pixels a dp has and shows no title bar: add --density (adb shell wm density, divided by 160) or --device.</source>
        <translation>转储没有说明每 dp 有多少像素，也没有标题栏：请加上 --density（adb shell wm density 的结果除以 160）或 --device。</translation>
    </message>
    <message>
        <source>--save needs --page: only the page says which places the SDK chose.</source>
        <translation>--save 需要 --page：只有页面才说明哪些位置是 SDK 自己定的。</translation>
    </message>
    <message>
        <source>“%1” is no name for a calibration: use letters, digits, blanks, dots, hyphens and at most 64 of them.</source>
        <translation>“%1”不能作校准名：请用文字、数字、空格、点和连字符，最多 64 个字符。</translation>
    </message>
    <message>
        <source>A calibration is kept in a workspace: name one with --workspace.</source>
        <translation>校准保存在工作区里：请用 --workspace 指定。</translation>
    </message>
    <message>
        <source>A calibration is of one SDK version: name it with --sdk.</source>
        <translation>校准只针对一个 SDK 版本：请用 --sdk 指定。</translation>
    </message>
    <message>
        <source>%1 is written: it counts for SDK %2 from now on.</source>
        <translation>已写入 %1：今后对 SDK %2 生效。</translation>
    </message>
    <message>
        <source>No two protected views touch.</source>
        <translation>受保护的控件互不接触。</translation>
    </message>
    <message>
        <source>  %1: measured against computed: left %2, top %3, width %4, height %5 %6 (%7)</source>
        <translation>  %1：实测减推算：左 %2、上 %3、宽 %4、高 %5 %6（%7）</translation>
    </message>
    <message>
        <source>The web SDK&apos;s style check (600030) passes.</source>
        <translation>通过网页 SDK 的样式检查（600030）。</translation>
    </message>
    <message>
        <source>Name the dump to read.</source>
        <translation>请指定要读取的转储文件。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::CaseOptions</name>
    <message>
        <source>file with the answers to checklists; default: kept in the workspace</source>
        <translation>存放排查清单回答的文件；默认存在工作区</translation>
    </message>
    <message>
        <source>answer to a question of a checklist, as S44=no; repeatable</source>
        <translation>回答清单里的问题，写作 S44=no；可重复</translation>
    </message>
    <message>
        <source>--answer takes a question and yes, no or unsure, as in S44=no; not “%1”. See --checklist.</source>
        <translation>--answer 要写问题编号和 yes、no 或 unsure，例如 S44=no；不能是“%1”。见 --checklist。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::CellOptions</name>
    <message>
        <source>kind of the host app&apos;s build</source>
        <translation>宿主应用的构建类型</translation>
    </message>
    <message>
        <source>date of the rule set; default: the newest</source>
        <translation>规则集日期；默认取最新</translation>
    </message>
    <message>
        <source>with the agreement ticked</source>
        <translation>已勾选协议</translation>
    </message>
    <message>
        <source>carrier whose texts the page shows</source>
        <translation>页面显示哪家运营商的文案</translation>
    </message>
    <message>
        <source>how the phone is held; default: as the page wants it, else portrait</source>
        <translation>手机方向；默认按页面要求，否则竖屏</translation>
    </message>
    <message>
        <source>font scales of the system, 0.5 to 3.0, as 1.0,1.3</source>
        <translation>系统字体缩放，0.5 到 3.0，写作 1.0,1.3</translation>
    </message>
    <message>
        <source>dark mode of the system</source>
        <translation>系统深色模式</translation>
    </message>
    <message>
        <source>part I of N of the cells, as 3/8</source>
        <translation>只检查 N 份中的第 I 份，写作 3/8</translation>
    </message>
    <message>
        <source>device id (numauth devices)</source>
        <translation>设备 id（见 numauth devices）</translation>
    </message>
    <message>
        <source>font scale of the system, 0.5 to 3.0</source>
        <translation>系统字体缩放，0.5 到 3.0</translation>
    </message>
    <message>
        <source>Name a device with --device; `numauth devices` lists them.</source>
        <translation>请用 --device 指定设备；numauth devices 列出全部设备。</translation>
    </message>
    <message>
        <source>There is no device “%1”; `numauth devices` lists them.</source>
        <translation>没有设备“%1”；numauth devices 列出全部设备。</translation>
    </message>
    <message>
        <source>“%1” is no font scale; give numbers from 0.5 to 3.0.</source>
        <translation>“%1”不是字体缩放值，请给 0.5 到 3.0 之间的数。</translation>
    </message>
    <message>
        <source>“%1” is no SDK version; write it as 2.14.23, or “unknown”.</source>
        <translation>“%1”不是 SDK 版本，请写成 2.14.23 这样的形式，或 unknown。</translation>
    </message>
    <message>
        <source>There is no rule set “%1”; this version has %2.</source>
        <translation>没有规则集“%1”；本版本只有 %2。</translation>
    </message>
    <message>
        <source>“%1” is no shard; write part and number of parts as 3/8.</source>
        <translation>“%1”不是分片，请写成“第几份/总份数”，例如 3/8。</translation>
    </message>
    <message>
        <source>version of the SDK, or “unknown”; default: the workspace&apos;s, else the newest</source>
        <translation>SDK 版本，或“unknown”；默认取工作区所写，否则为最新版</translation>
    </message>
    <message>
        <source>the SDK&apos;s web page of the agreement instead of the consent page</source>
        <translation>显示 SDK 的协议网页，而不是授权页</translation>
    </message>
    <message>
        <source>“all”, device ids (numauth devices), set:NAME of the workspace, or a device file</source>
        <translation>“all”、设备编号（见 numauth devices）、工作区的 set:名称，或设备文件</translation>
    </message>
    <message>
        <source>%1 has no device of this platform.</source>
        <translation>%1 里没有该平台的设备。</translation>
    </message>
    <message>
        <source>The workspace has no device set “%1”.</source>
        <translation>工作区里没有设备集“%1”。</translation>
    </message>
    <message>
        <source>%1 is a folder; --devices takes a device file or device ids.</source>
        <translation>%1 是文件夹；--devices 要写机型文件或机型 id。</translation>
    </message>
    <message>
        <source>with the second pop-up only, where the page has one; check and fix look at both</source>
        <translation>只看有第二弹窗的情形（页面设了才有）；check 和 fix 默认两种都看</translation>
    </message>
</context>
<context>
    <name>numauth::cli::CheckCommand</name>
    <message>
        <source>check consent pages: which devices would refuse them, why, and what to change</source>
        <translation>检查授权页：哪些设备会拒绝、原因、怎么改</translation>
    </message>
    <message>
        <source>workspace folder, page file, Java or Kotlin source, or - for standard input</source>
        <translation>工作区目录、页面文件、Java 或 Kotlin 源码；- 表示标准输入</translation>
    </message>
    <message>
        <source>check pages of this platform only</source>
        <translation>只检查这个平台的页面</translation>
    </message>
    <message>
        <source>exit with 1 from this severity on</source>
        <translation>达到这个严重程度时退出码为 1</translation>
    </message>
    <message>
        <source>No page of that platform is there to check.</source>
        <translation>没有该平台的页面可检查。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::CodesCommand</name>
    <message>
        <source>the return codes of SDK, carriers, gateway, server API and wrappers</source>
        <translation>SDK、运营商、网关、服务端 API 和各种封装的返回码</translation>
    </message>
    <message>
        <source>a code, or text in its name or meaning</source>
        <translation>返回码，或名称、含义里的文字</translation>
    </message>
    <message>
        <source>only this layer (%1) or family, as in carrier.cmcc</source>
        <translation>只看这一层（%1）或这一族，如 carrier.cmcc</translation>
    </message>
    <message>
        <source>whose SIM: cmcc, cucc, ctcc or a vendorName of the SDK, as in cu_xw</source>
        <translation>哪家的卡：cmcc、cucc、ctcc，或 SDK 的 vendorName，如 cu_xw</translation>
    </message>
    <message>
        <source>where the code was seen</source>
        <translation>在哪里见到这个码</translation>
    </message>
    <message>
        <source>“%1” is no layer and no family of codes; “numauth codes --format json” names them all.</source>
        <translation>“%1”不是返回码的层或族；用“numauth codes --format json”查看全部。</translation>
    </message>
    <message>
        <source>“%1” is no carrier: use cmcc, cucc or ctcc.</source>
        <translation>“%1”不是运营商，请用 cmcc、cucc 或 ctcc。</translation>
    </message>
    <message>
        <source>No return code matches “%1”.</source>
        <translation>没有匹配“%1”的返回码。</translation>
    </message>
    <message>
        <source>the app sees: %1</source>
        <translation>应用看到：%1</translation>
    </message>
    <message>
        <source>cause:</source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>remedy:</source>
        <translation>处理：</translation>
    </message>
    <message>
        <source>meanwhile:</source>
        <translation>兜底：</translation>
    </message>
    <message>
        <source>note:</source>
        <translation>说明：</translation>
    </message>
    <message>
        <source>on %1: %2</source>
        <translation>%1 上：%2</translation>
    </message>
    <message>
        <source>known: %1 (%2)</source>
        <translation>依据：%1（%2）</translation>
    </message>
</context>
<context>
    <name>numauth::cli::Console</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取%1。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1超过 %2 MB。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::ConvertCommand</name>
    <message>
        <source>turn a page or SDK source code into a page file</source>
        <translation>把页面或 SDK 源码转成页面文件</translation>
    </message>
    <message>
        <source>workspace folder, page file, Java or Kotlin source, or - for standard input</source>
        <translation>工作区目录、页面文件、Java 或 Kotlin 源码；- 表示标准输入</translation>
    </message>
    <message>
        <source>target language</source>
        <translation>目标格式</translation>
    </message>
    <message>
        <source>%1 is left out: %2</source>
        <translation>%1 没带过去：%2</translation>
    </message>
    <message>
        <source>%1 is not quite the same: %2</source>
        <translation>%1 略有不同：%2</translation>
    </message>
    <message>
        <source>map the page to this platform; what cannot be mapped is listed</source>
        <translation>把页面换到这个平台；换不过去的逐条列出</translation>
    </message>
</context>
<context>
    <name>numauth::cli::DevicesCommand</name>
    <message>
        <source>the devices that pages are checked on</source>
        <translation>用来检查页面的设备</translation>
    </message>
    <message>
        <source>only devices with this in their name</source>
        <translation>只列名称中有它的设备</translation>
    </message>
    <message>
        <source>only this platform</source>
        <translation>只列该平台</translation>
    </message>
    <message>
        <source>No device has “%1” in its name.</source>
        <translation>没有名称中含“%1”的设备。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::DoctorCommand</name>
    <message>
        <source>check an app or a project: SDK, manifest, network rules, signing, calls</source>
        <translation>检查应用或工程：SDK、清单、网络规则、签名、调用</translation>
    </message>
    <message>
        <source>APK, AAB, AAR, IPA, .app or project folder; two to see how they differ</source>
        <translation>APK、AAB、AAR、IPA、.app 或工程目录；给两个则比较差异</translation>
    </message>
    <message>
        <source>say what breaks when the SDK goes to this version</source>
        <translation>说明 SDK 升级到此版本会影响什么</translation>
    </message>
    <message>
        <source>exit with 1 from this severity on</source>
        <translation>从此级别起以 1 退出</translation>
    </message>
    <message>
        <source>Give one path, or two to compare.</source>
        <translation>请给一个路径，比较时给两个。</translation>
    </message>
    <message>
        <source>Differences are printed as text or json only.</source>
        <translation>差异只能以 text 或 json 输出。</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2: %n difference(s)</source>
        <translation>
            <numerusform>%1 与 %2：%n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>  only in %1:</source>
        <translation>  仅 %1 有：</translation>
    </message>
    <message>
        <source>--upgrade-to takes one path and a version such as 2.14.23, not “%1”.</source>
        <translation>--upgrade-to 需要一个路径和 2.14.23 这样的版本号，不能是“%1”。</translation>
    </message>
    <message>
        <source>Upgrade advice is printed as text or json only.</source>
        <translation>升级建议只能以 text 或 json 输出。</translation>
    </message>
    <message>
        <source>%1: from SDK %2 to %3</source>
        <translation>%1：SDK 从 %2 到 %3</translation>
    </message>
    <message>
        <source>  New scheme key: %1</source>
        <translation>  新方案密钥：%1</translation>
    </message>
    <message>
        <source>  Nothing known changes on the way.</source>
        <translation>  这一步没有已知的变化。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::DoctorReport</name>
    <message>
        <source>%1: %2, SDK %3 — errors %4, warnings %5, notes %6; checks passed %7, cannot tell %8, not applying %9</source>
        <translation>%1：%2，SDK %3 — 错误 %4，警告 %5，提示 %6；通过 %7 项，无法判断 %8 项，不适用 %9 项</translation>
    </message>
</context>
<context>
    <name>numauth::cli::EvidenceCommand</name>
    <message>
        <source>pack a case into a redacted zip, or open one</source>
        <translation>把一个案例打成脱敏的 zip，或打开一个</translation>
    </message>
    <message>
        <source>pack workspace, log and app</source>
        <translation>打包工作区、日志和应用检查结果</translation>
    </message>
    <message>
        <source>show what would be inside and write nothing</source>
        <translation>只列出内容，不写文件</translation>
    </message>
    <message>
        <source>log file, or - for standard input</source>
        <translation>日志文件，- 表示标准输入</translation>
    </message>
    <message>
        <source>package or project; what doctor says of it is packed, the app is not</source>
        <translation>安装包或工程；打包的是检查结果，不是应用本身</translation>
    </message>
    <message>
        <source>pages to pack; all without this</source>
        <translation>要打包的授权页；不写则全部</translation>
    </message>
    <message>
        <source>device on which it happened</source>
        <translation>出问题的设备</translation>
    </message>
    <message>
        <source>seed of the sandbox</source>
        <translation>沙箱的种子</translation>
    </message>
    <message>
        <source>what was seen and what was expected</source>
        <translation>看到了什么，本来应当怎样</translation>
    </message>
    <message>
        <source>restore an evidence file into a folder</source>
        <translation>把证据文件还原到目录</translation>
    </message>
    <message>
        <source>evidence file</source>
        <translation>证据文件</translation>
    </message>
    <message>
        <source>a folder that is absent or empty</source>
        <translation>不存在或为空的目录</translation>
    </message>
    <message>
        <source>Say what to do: numauth evidence pack --output FILE, or numauth evidence open FILE FOLDER.</source>
        <translation>请说明要做什么：numauth evidence pack --output FILE，或 numauth evidence open FILE FOLDER。</translation>
    </message>
    <message>
        <source>The device table has no “%1”; it is packed as given.</source>
        <translation>设备表里没有“%1”，按原样打包。</translation>
    </message>
    <message>
        <source>--seed takes a number, not “%1”.</source>
        <translation>--seed 需要一个数字，不能是“%1”。</translation>
    </message>
    <message>
        <source>Name the file with --output, or see what would be inside with --list.</source>
        <translation>请用 --output 指定文件，或用 --list 查看内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) packed into %1.</source>
        <translation>
            <numerusform>已把 %n 个文件打包到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>state of the virtual phone, as “numauth phone --scenario” takes it</source>
        <translation>模拟手机的状态，与“numauth phone --scenario”的文件相同</translation>
    </message>
</context>
<context>
    <name>numauth::cli::ExplainCommand</name>
    <message>
        <source>a log → events, likely causes, advice</source>
        <translation>从日志里读出事件、可能的原因和做法</translation>
    </message>
    <message>
        <source>a log of any kind; “-” or nothing is standard input</source>
        <translation>任意日志；“-”或不写表示标准输入</translation>
    </message>
    <message>
        <source>The log is longer than 2 GB: both of its ends were read, %1 MB between them were not.</source>
        <translation>日志超过 2 GB：只读了首尾两段，中间 %1 MB 没有读。</translation>
    </message>
    <message>
        <source>More than %1 events: the rest of the log was not read.</source>
        <translation>事件超过 %1 个：后面的日志没有读。</translation>
    </message>
    <message>
        <source>also ask what no log shows: the name of a checklist, or auto</source>
        <translation>再问日志里看不到的：清单名，或 auto</translation>
    </message>
    <message>
        <source>There is no checklist “%1”; there are %2.</source>
        <translation>没有清单“%1”；有：%2。</translation>
    </message>
    <message>
        <source>The answers are not kept: name a file with --case, or work in a workspace.</source>
        <translation>回答没有保存：请用 --case 指定文件，或在工作区里运行。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::ExplainPrint</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第 %1 字节</translation>
    </message>
    <message numerus="yes">
        <source>  … and %n more</source>
        <translation>
            <numerusform>  … 还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>less likely</source>
        <translation>可能性小</translation>
    </message>
    <message>
        <source>lines:</source>
        <translation>行：</translation>
    </message>
    <message>
        <source>cause:</source>
        <translation>原因：</translation>
    </message>
    <message>
        <source>tell apart:</source>
        <translation>区分：</translation>
    </message>
    <message>
        <source>collect:</source>
        <translation>请收集：</translation>
    </message>
    <message>
        <source>do:</source>
        <translation>做法：</translation>
    </message>
    <message>
        <source>mended when:</source>
        <translation>怎样算好了：</translation>
    </message>
    <message>
        <source>meanwhile:</source>
        <translation>兜底：</translation>
    </message>
    <message>
        <source>source:</source>
        <translation>依据：</translation>
    </message>
    <message>
        <source>next: --answer %1=yes, no or unsure</source>
        <translation>下一步：--answer %1=yes、no 或 unsure</translation>
    </message>
    <message>
        <source>Everything was checked and nothing found: send the ticket text (numauth evidence pack) to the vendor.</source>
        <translation>都查过了，没发现问题：请把工单文字（numauth evidence pack）发给厂商。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::FixCommand</name>
    <message>
        <source>find the smallest change that clears the selected cells</source>
        <translation>求出让所选单元全部通过的最小改动</translation>
    </message>
    <message>
        <source>workspace folder, page file, Java or Kotlin source, or - for standard input</source>
        <translation>工作区目录、页面文件、Java 或 Kotlin 源码；- 表示标准输入</translation>
    </message>
    <message>
        <source>apply the change to the page file; all else in the file stays</source>
        <translation>把改动写入页面文件，文件其余内容不变</translation>
    </message>
    <message>
        <source>%1: nothing to fix.</source>
        <translation>%1：无需修复。</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>（未设置）</translation>
    </message>
    <message>
        <source>--write changes page files only, and %1 is source code: change the lines that the list names, or convert it first.</source>
        <translation>--write 只改页面文件，而 %1 是源码：请按列表中的行号修改，或先用 convert 转换。</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1 已修改。</translation>
    </message>
    <message>
        <source>--write needs a page file: standard input has none.</source>
        <translation>--write 需要页面文件，标准输入没有文件可写。</translation>
    </message>
    <message>
        <source>%1: cells cleared: %2, remaining: %3</source>
        <translation>%1：已消除 %2 个单元，剩余 %3 个</translation>
    </message>
    <message>
        <source>say how far the numbers that are changed or in the way may go</source>
        <translation>说明被改动或有冲突的数值最多能取到多少</translation>
    </message>
</context>
<context>
    <name>numauth::cli::HistoryCommand</name>
    <message>
        <source>past calls, redacted</source>
        <translation>历史调用（已脱敏）</translation>
    </message>
    <message>
        <source>number of the call, as `history list` shows it</source>
        <translation>调用的编号，见 `history list`</translation>
    </message>
    <message>
        <source>the calls, newest first</source>
        <translation>列出调用，最新的在前</translation>
    </message>
    <message>
        <source>only this operation</source>
        <translation>只看这个接口</translation>
    </message>
    <message>
        <source>only this environment</source>
        <translation>只看这个环境</translation>
    </message>
    <message>
        <source>only pass, reject, unknown, ok or error</source>
        <translation>只看 pass、reject、unknown、ok 或 error</translation>
    </message>
    <message>
        <source>text somewhere in call or answer</source>
        <translation>在请求或应答中查找的文字</translation>
    </message>
    <message>
        <source>only pinned calls</source>
        <translation>只看固定的调用</translation>
    </message>
    <message>
        <source>how many at most</source>
        <translation>最多几条</translation>
    </message>
    <message>
        <source>one call with its answer</source>
        <translation>一次调用及其应答</translation>
    </message>
    <message>
        <source>what differs in two calls</source>
        <translation>两次调用的差异</translation>
    </message>
    <message>
        <source>the calls as an HTTP archive (HAR)</source>
        <translation>把调用导出为 HTTP 归档（HAR）</translation>
    </message>
    <message>
        <source>keep a call</source>
        <translation>固定一次调用</translation>
    </message>
    <message>
        <source>keep a call no longer</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>the number of 11 digits, or - to read it from standard input</source>
        <translation>11 位手机号；写 - 则从标准输入读取</translation>
    </message>
    <message>
        <source>There is no workspace.json here or above; name the workspace with --workspace.</source>
        <translation>当前目录及上级目录都没有 workspace.json；请用 --workspace 指定工作区。</translation>
    </message>
    <message>
        <source>%1 does not exist: no call was made in this workspace yet.</source>
        <translation>%1 不存在：这个工作区还没有调用记录。</translation>
    </message>
    <message>
        <source>There is no call %1 in the history.</source>
        <translation>历史记录中没有编号为 %1 的调用。</translation>
    </message>
    <message>
        <source>Say what to do: list, show, compare, export, pin, unpin or forget.</source>
        <translation>请指明要做什么：list、show、compare、export、pin、unpin 或 forget。</translation>
    </message>
    <message>
        <source>remove a phone number from the calls and from the sandbox</source>
        <translation>从调用历史和沙箱中删去一个手机号</translation>
    </message>
    <message>
        <source>This is not a mobile number of 11 digits.</source>
        <translation>这不是 11 位手机号。</translation>
    </message>
    <message>
        <source>Calls removed: %1; entries of the sandbox: %2</source>
        <translation>已删除调用：%1；沙箱条目：%2</translation>
    </message>
</context>
<context>
    <name>numauth::cli::InspectCommand</name>
    <message>
        <source>facts at once, without computing digests</source>
        <translation>立即给出信息，不计算摘要</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包名</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>minSdkVersion</source>
        <translation>minSdkVersion</translation>
    </message>
    <message>
        <source>targetSdkVersion</source>
        <translation>targetSdkVersion</translation>
    </message>
    <message>
        <source>Debuggable</source>
        <translation>可调试</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Network security configuration</source>
        <translation>网络安全配置</translation>
    </message>
    <message>
        <source>Package signature (MD5)</source>
        <translation>包签名（MD5）</translation>
    </message>
    <message>
        <source>Current signer after rotation (MD5)</source>
        <translation>轮换后的当前签名者（MD5）</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名校验</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>verified on some API levels only</source>
        <translation>只在部分 API 级别通过</translation>
    </message>
    <message>
        <source>refused: no Android version accepts it</source>
        <translation>拒绝：任何 Android 版本都不接受</translation>
    </message>
    <message>
        <source>none: the package is not signed</source>
        <translation>没有：安装包未签名</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未校验</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>by %1 on API</source>
        <translation>%1 适用的 API</translation>
    </message>
    <message>
        <source>what a package, keystore or certificate is: identity, signing, manifest</source>
        <translation>查看安装包、keystore 或证书：身份、签名、清单</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>App</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Bundle ID</source>
        <translation>Bundle ID</translation>
    </message>
    <message>
        <source>Team ID</source>
        <translation>Team ID</translation>
    </message>
    <message>
        <source>Bundle ID in the entitlements</source>
        <translation>entitlements 中的 Bundle ID</translation>
    </message>
    <message>
        <source>Provisioning profile</source>
        <translation>描述文件</translation>
    </message>
    <message>
        <source>Bundle ID in the profile</source>
        <translation>描述文件中的 Bundle ID</translation>
    </message>
    <message>
        <source>  Valid</source>
        <translation>  有效期</translation>
    </message>
    <message>
        <source>Keystore</source>
        <translation>Keystore</translation>
    </message>
    <message>
        <source>  Package signature (MD5)</source>
        <translation>  包签名（MD5）</translation>
    </message>
    <message>
        <source>  Certificate</source>
        <translation>  证书</translation>
    </message>
    <message>
        <source>Entries with secret keys, which have no certificate, were not read: %1.</source>
        <translation>有 %1 个条目只存对称密钥、没有证书，未读取。</translation>
    </message>
    <message>
        <source>password of a keystore: vault:NAME, env:NAME or file:PATH</source>
        <translation>密钥库口令：vault:名称、env:变量 或 file:路径</translation>
    </message>
    <message>
        <source>files to read; - is standard input, as for text that a tool printed</source>
        <translation>要读取的文件；- 表示标准输入，例如工具打印的文本</translation>
    </message>
    <message>
        <source>Standard input cannot be read, or is larger than 4 GB.</source>
        <translation>无法读取标准输入，或其大小超过 4 GB。</translation>
    </message>
    <message>
        <source>Cleartext traffic</source>
        <translation>明文流量</translation>
    </message>
</context>
<context>
    <name>numauth::cli::LayoutCommand</name>
    <message>
        <source>show where every view of a page stands on one device</source>
        <translation>列出页面每个控件在一台设备上的位置</translation>
    </message>
    <message>
        <source>page file, source, or - for standard input</source>
        <translation>页面文件或源码；- 表示标准输入</translation>
    </message>
    <message>
        <source>%1 holds %2 pages; this is the first, %3.</source>
        <translation>%1 里有 %2 个页面，这是第一个：%3。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::OperationsCommand</name>
    <message>
        <source>the operations of the cloud API and their parameters</source>
        <translation>云端 API 的操作及其参数</translation>
    </message>
    <message>
        <source>one operation in full</source>
        <translation>某个操作的完整说明</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>required in some cases</source>
        <translation>视情况必填</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>There is no operation “%1”. `numauth operations` lists all.</source>
        <translation>没有操作“%1”。用 `numauth operations` 查看全部。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::OptionParser</name>
    <message>
        <source>“%1” is not known here</source>
        <translation>无法识别“%1”</translation>
    </message>
    <message>
        <source>“%1” is not known here; did you mean “%2”?</source>
        <translation>无法识别“%1”，是否想用“%2”？</translation>
    </message>
    <message>
        <source>%1
See `%2 --help`.</source>
        <translation>%1
用法见 `%2 --help`。</translation>
    </message>
    <message>
        <source>form of the output</source>
        <translation>输出格式</translation>
    </message>
    <message>
        <source>write the output into this file, in one step</source>
        <translation>把输出一次性写入该文件</translation>
    </message>
    <message>
        <source>folder of the workspace</source>
        <translation>工作区文件夹</translation>
    </message>
    <message>
        <source>language of texts</source>
        <translation>文字语言</translation>
    </message>
    <message>
        <source>only results and errors</source>
        <translation>只输出结果和错误</translation>
    </message>
    <message>
        <source>also technical details of errors</source>
        <translation>同时输出错误的技术细节</translation>
    </message>
    <message>
        <source>Numauth Console without a window: carrier phone-number authentication, checked and tried on this machine.</source>
        <translation>没有窗口的 Numauth Console：在本机检查和试用运营商号码认证。</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>form of the version</source>
        <translation>版本信息的格式</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>显示帮助</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>“%1” is none of: %2</source>
        <translation>“%1”不在可选值之内：%2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 takes exactly one value</source>
        <translation>%1 只能给一个值</translation>
    </message>
    <message>
        <source>%1 takes a number</source>
        <translation>%1 须为数字</translation>
    </message>
</context>
<context>
    <name>numauth::cli::PhoneCommand</name>
    <message>
        <source>what the SDK would return on a phone in a given state</source>
        <translation>手机处于某种状态时 SDK 会返回什么</translation>
    </message>
    <message>
        <source>what the app asks the SDK for</source>
        <translation>应用向 SDK 要什么</translation>
    </message>
    <message>
        <source>number of the data SIM</source>
        <translation>流量卡的号码</translation>
    </message>
    <message>
        <source>the sandbox that mints the token: sandbox, or the URL of a running one</source>
        <translation>由哪个沙箱签发 token：sandbox，或运行中沙箱的 URL</translation>
    </message>
    <message>
        <source>print the outcome of every state as CSV</source>
        <translation>以 CSV 打印所有状态的结果</translation>
    </message>
    <message>
        <source>--env must be sandbox or the URL of a running sandbox; only a sandbox mints tokens.</source>
        <translation>--env 须为 sandbox 或运行中沙箱的 URL；只有沙箱能签发 token。</translation>
    </message>
    <message>
        <source>No sandbox answers at %1; start one with “numauth sandbox”.</source>
        <translation>%1 没有沙箱应答；用“numauth sandbox”启动一个。</translation>
    </message>
    <message>
        <source>Exchange the token once, before %1.</source>
        <translation>请在 %1 之前兑换 token，只能用一次。</translation>
    </message>
    <message>
        <source>Nothing has to change.</source>
        <translation>无需改动。</translation>
    </message>
    <message>
        <source>No one or two changes make it work: let the user log in by SMS.</source>
        <translation>改一两处也不行：请让用户走短信登录。</translation>
    </message>
    <message>
        <source>why:</source>
        <translation>依据：</translation>
    </message>
    <message>
        <source>also:</source>
        <translation>另有：</translation>
    </message>
    <message>
        <source>next:</source>
        <translation>下一步：</translation>
    </message>
    <message>
        <source>play the app&apos;s server too, with a code by SMS where the phone fails</source>
        <translation>连同应用服务端一起走，手机失败时改用短信验证码</translation>
    </message>
    <message>
        <source>number that the user types; default: the one of the data SIM</source>
        <translation>用户填的号码；默认为流量卡的号码</translation>
    </message>
    <message>
        <source>server:</source>
        <translation>服务端：</translation>
    </message>
</context>
<context>
    <name>numauth::cli::PhoneOptions</name>
    <message>
        <source>the access point is a wap one</source>
        <translation>接入点是 wap</translation>
    </message>
    <message>
        <source>a scenario file, one of the workspace, or one that comes with the program</source>
        <translation>情景文件、工作区里的情景，或自带的情景</translation>
    </message>
    <message>
        <source>scheme of the workspace; its key is wrong if its package has another signature</source>
        <translation>工作区的方案；安装包签名与它不符时视为密钥错误</translation>
    </message>
    <message>
        <source>the consent page: a page of the workspace, a page file or source code</source>
        <translation>授权页：工作区里的页面、页面文件或源码</translation>
    </message>
    <message>
        <source>device that shows the page (numauth devices)</source>
        <translation>显示页面的设备（见 numauth devices）</translation>
    </message>
    <message>
        <source>--scheme names a scheme of a workspace; there is none here.</source>
        <translation>--scheme 指工作区里的方案，这里没有工作区。</translation>
    </message>
    <message>
        <source>The scheme “%1” names no package, so nothing tells whether its key fits: use --key instead.</source>
        <translation>方案“%1”没有写安装包，无从判断密钥是否相符：请改用 --key。</translation>
    </message>
    <message>
        <source>The page is for %1, the phone is %2: give --platform %1.</source>
        <translation>页面是 %1 的，手机是 %2：请加 --platform %1。</translation>
    </message>
    <message>
        <source>There is no %1 device “%2”; `numauth devices` lists them.</source>
        <translation>没有 %1 设备“%2”；numauth devices 列出全部设备。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::Program</name>
    <message>
        <source>A part of the program is missing or cannot be loaded: %1. Install the program again.</source>
        <translation>程序缺少一个部分，或无法加载：%1。请重新安装。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::RenderCommand</name>
    <message>
        <source>paint a page as one device would show it</source>
        <translation>画出页面在一台设备上的样子</translation>
    </message>
    <message>
        <source>page file, source, or - for standard input</source>
        <translation>页面文件或源码；- 表示标准输入</translation>
    </message>
    <message>
        <source>pixels per dp, 0.25 to 8</source>
        <translation>每 dp 的像素数，0.25 到 8</translation>
    </message>
    <message>
        <source>--scale takes numbers from 0.25 to 8.</source>
        <translation>--scale 的取值范围是 0.25 到 8。</translation>
    </message>
    <message>
        <source>all selected cells on one picture</source>
        <translation>把选中的所有格子画在一张图上</translation>
    </message>
    <message>
        <source>A contact sheet takes up to %1 cells, and these are %2: name fewer devices or states, or a shard.</source>
        <translation>一张总览图最多 %1 格，现在有 %2 格：请减少机型或状态，或指定分片。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::RouteOptions</name>
    <message>
        <source>%1 must be between %2 and %3 ms.</source>
        <translation>%1 须在 %2 到 %3 毫秒之间。</translation>
    </message>
    <message>
        <source>sandbox, live, an environment of the workspace, or the base URL of a gateway</source>
        <translation>sandbox、live、工作区里的环境名，或网关的基础 URL</translation>
    </message>
    <message>
        <source>PEM file of an authority to trust beside the system&apos;s</source>
        <translation>系统之外另信任的 CA 的 PEM 文件</translation>
    </message>
    <message>
        <source>milliseconds until the connection must stand (3000)</source>
        <translation>连接须在多少毫秒内建立（3000）</translation>
    </message>
    <message>
        <source>milliseconds until the answer must be there (5000)</source>
        <translation>响应须在多少毫秒内到齐（5000）</translation>
    </message>
    <message>
        <source>system, none, http://HOST:PORT or socks5://HOST:PORT</source>
        <translation>system、none、http://HOST:PORT 或 socks5://HOST:PORT</translation>
    </message>
    <message>
        <source>where the access key comes from: env, profile or profile:NAME (of ~/.aliyun)</source>
        <translation>AccessKey 的来源：env、profile 或 profile:NAME（~/.aliyun 里的）</translation>
    </message>
</context>
<context>
    <name>numauth::cli::RulesCommand</name>
    <message>
        <source>the rules that pages are checked by</source>
        <translation>检查页面所用的规则</translation>
    </message>
    <message>
        <source>only rules with this in their id or title</source>
        <translation>只列编号或标题中有它的规则</translation>
    </message>
    <message>
        <source>No rule matches “%1”.</source>
        <translation>没有与“%1”相符的规则。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::RunCommand</name>
    <message>
        <source>call suites with expectations</source>
        <translation>按预期结果批量调用</translation>
    </message>
    <message>
        <source>suite files</source>
        <translation>集合文件</translation>
    </message>
    <message>
        <source>how many rows run at a time</source>
        <translation>同时运行的行数</translation>
    </message>
    <message>
        <source>allow calls that the live cloud charges for</source>
        <translation>允许线上计费的调用</translation>
    </message>
    <message>
        <source>--jobs must be between 1 and 64.</source>
        <translation>--jobs 须在 1 到 64 之间。</translation>
    </message>
    <message>
        <source>%1 deletes for good; a suite may do that in a sandbox only. Use `numauth call` instead.</source>
        <translation>%1 删除后不可恢复，集合只能在沙箱中执行它；请改用 `numauth call`。</translation>
    </message>
    <message>
        <source>%1 is charged for outside the sandbox. Add --yes-billed if that is meant.</source>
        <translation>%1 在沙箱之外会计费；确需调用请加 --yes-billed。</translation>
    </message>
    <message>
        <source>Only a sandbox has a clock that moves.</source>
        <translation>只有沙箱的时钟可以拨动。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::SandboxCommand</name>
    <message>
        <source>the embedded gateway, in the foreground or around a command</source>
        <translation>内置网关，在前台运行或包住一条命令</translation>
    </message>
    <message>
        <source>port on 127.0.0.1; 0 takes a free one</source>
        <translation>127.0.0.1 上的端口，0 表示任选空闲端口</translation>
    </message>
    <message>
        <source>same keys and tokens on every run with the same number</source>
        <translation>数字相同，则每次运行的密钥和 Token 相同</translation>
    </message>
    <message>
        <source>how long tokens live: 2/5/1 or 2/30/10 minutes (Mobile/Unicom/Telecom)</source>
        <translation>Token 有效期：2/5/1 或 2/30/10 分钟（移动/联通/电信）</translation>
    </message>
    <message>
        <source>run a command with the sandbox&apos;s address and keys</source>
        <translation>带着沙箱的地址和密钥运行一条命令</translation>
    </message>
    <message>
        <source>the command and its arguments, after --</source>
        <translation>要运行的命令及其参数，写在 -- 之后</translation>
    </message>
    <message>
        <source>The port %1 does not exist; it goes from 0 to 65535.</source>
        <translation>没有端口 %1，范围是 0 到 65535。</translation>
    </message>
    <message>
        <source>Say which command to run: numauth sandbox exec -- COMMAND.</source>
        <translation>请写明要运行的命令：numauth sandbox exec -- 命令。</translation>
    </message>
    <message>
        <source>A sandbox of this workspace already runs at %1; --env sandbox keeps using that one.</source>
        <translation>本工作区已有沙箱运行在 %1，--env sandbox 仍使用它。</translation>
    </message>
    <message>
        <source>The command “%1” cannot be started. Check its name and that it may be run.</source>
        <translation>无法启动命令“%1”。请检查命令名及执行权限。</translation>
    </message>
    <message>
        <source>file with faults, schemes, tokens and the clock to start with</source>
        <translation>场景文件：启动时的故障、方案、Token 和时钟</translation>
    </message>
    <message>
        <source>whether the key of a new scheme takes its time</source>
        <translation>新方案的密钥是否需要等待生成</translation>
    </message>
    <message>
        <source>whether calls beyond the published number a second are throttled</source>
        <translation>超过公布的每秒次数时是否限流</translation>
    </message>
    <message>
        <source>let other machines call it too, with its keys</source>
        <translation>也允许其他机器用它的密钥调用</translation>
    </message>
    <message>
        <source>Warning: other machines that have the keys may call this sandbox over plain HTTP at %1. Its own interface below /sandbox/v1 stays on this machine.</source>
        <translation>警告：持有密钥的其他机器可以经明文 HTTP 调用此沙箱：%1。/sandbox/v1 下的管理接口仍只限本机。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::ScenarioInput</name>
    <message>
        <source>There is no scenario “%1”: give a file, or one of %2.</source>
        <translation>没有情景“%1”：请给一个文件，或用 %2 之一。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::SchemeChange</name>
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
        <source>No app version, suite, page or scenario names it.</source>
        <translation>没有 App 版本、集合、页面或情景用到它。</translation>
    </message>
    <message>
        <source>  Cannot tell about %1: it cannot be read.</source>
        <translation>  无法判断 %1：文件读不出来。</translation>
    </message>
    <message>
        <source>file name without .json</source>
        <translation>文件名，不带 .json</translation>
    </message>
    <message>
        <source>file name of the copy; made from the name otherwise</source>
        <translation>副本的文件名；不写则由名称生成</translation>
    </message>
    <message>
        <source>name of the copy</source>
        <translation>副本的名称</translation>
    </message>
    <message>
        <source>take identity and signature from this package</source>
        <translation>从这个安装包读取标识和签名</translation>
    </message>
    <message>
        <source>package signature, MD5</source>
        <translation>包签名，MD5</translation>
    </message>
    <message>
        <source>delete it; without this only what uses it is shown</source>
        <translation>确认删除；不加则只列出使用者</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>The scheme was not saved: mend these fields.</source>
        <translation>方案没有保存：请先改正这些字段。</translation>
    </message>
    <message>
        <source>%1 exists already and was left alone; choose another --id.</source>
        <translation>%1 已存在，没有改动；请换一个 --id。</translation>
    </message>
    <message>
        <source>Saved %1, a draft without scheme code and key.</source>
        <translation>已保存 %1，是不含方案号和密钥的草稿。</translation>
    </message>
    <message>
        <source>%1 is used by:</source>
        <translation>使用 %1 的有：</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>In the cloud %1 stays as it is; `numauth scheme push --delete` deletes it there.</source>
        <translation>云端的 %1 不受影响；要在云端删除，用 `numauth scheme push --delete`。</translation>
    </message>
    <message>
        <source>Nothing was deleted. Add --yes if that is meant.</source>
        <translation>什么也没删除。确要删除请加 --yes。</translation>
    </message>
    <message>
        <source>another flavour beside the scheme, not its replacement</source>
        <translation>并列的另一个渠道，而不是用来替换原方案</translation>
    </message>
</context>
<context>
    <name>numauth::cli::SchemeCloud</name>
    <message>
        <source>not known in the cloud from here</source>
        <translation>本机未知云端状态</translation>
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
        <source>code unknown to the cloud</source>
        <translation>云端没有这个方案号</translation>
    </message>
    <message>
        <source>  The key sk#%1 is known already: %2</source>
        <translation>  密钥 sk#%1 已有：%2</translation>
    </message>
    <message>
        <source>  The key sk#%1 was put into the vault: %2</source>
        <translation>  密钥 sk#%1 已存入保险库：%2</translation>
    </message>
    <message>
        <source>schemes whose key to read; all with a code without one</source>
        <translation>要读取密钥的方案；不写则为全部有方案号的</translation>
    </message>
    <message>
        <source>schemes to create; all drafts without one</source>
        <translation>要创建的方案；不写则为全部草稿</translation>
    </message>
    <message>
        <source>send the calls; without this they are only shown</source>
        <translation>发送调用；不加则只显示</translation>
    </message>
    <message>
        <source>delete these schemes in the cloud instead</source>
        <translation>改为在云端删除这些方案</translation>
    </message>
    <message>
        <source>the scheme code again, to allow deleting it in the live cloud</source>
        <translation>再写一遍方案号，以允许在线上删除它</translation>
    </message>
    <message>
        <source>Name the schemes to delete in the cloud.</source>
        <translation>请写明要在云端删除哪些方案。</translation>
    </message>
    <message>
        <source>Deleting in the live cloud cannot be undone. Name one scheme and repeat its code with --confirm if that is meant.</source>
        <translation>在真实云端删除无法撤销。确要删除，请只写一个方案，并用 --confirm 再写一遍方案号。</translation>
    </message>
    <message>
        <source>%1 in %2, not charged:</source>
        <translation>%2 中的 %1，不计费：</translation>
    </message>
    <message>
        <source>Every client that uses the code stops working at once. Used by:</source>
        <translation>使用这个方案号的客户端会立即失效。使用者：</translation>
    </message>
    <message>
        <source>Nothing was sent: add --yes to send.</source>
        <translation>什么也没发送：加 --yes 才发送。</translation>
    </message>
    <message>
        <source>There is no draft to create.</source>
        <translation>没有要创建的草稿。</translation>
    </message>
    <message>
        <source>There is no scheme with a code.</source>
        <translation>没有带方案号的方案。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::SchemeCommand</name>
    <message>
        <source>all schemes of the workspace</source>
        <translation>工作区的全部方案</translation>
    </message>
    <message>
        <source>file name without .json</source>
        <translation>文件名，不带 .json</translation>
    </message>
    <message>
        <source>a new scheme, filled from a package or by hand</source>
        <translation>新建方案，从安装包填入或手工填写</translation>
    </message>
    <message>
        <source>compare schemes with their packages</source>
        <translation>核对方案与安装包</translation>
    </message>
    <message>
        <source>schemes to check; all without one</source>
        <translation>要核对的方案；不写则核对全部</translation>
    </message>
    <message>
        <source>compare with this file instead of the scheme&apos;s own</source>
        <translation>与该文件核对，而不是方案自己的安装包</translation>
    </message>
    <message>
        <source>read identity and signature from this package</source>
        <translation>从该安装包读取身份和签名</translation>
    </message>
    <message>
        <source>file name without .json; made from the name otherwise</source>
        <translation>文件名，不带 .json；不写则由名称生成</translation>
    </message>
    <message>
        <source>platform of the app</source>
        <translation>应用的平台</translation>
    </message>
    <message>
        <source>name of the scheme</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>name of the app</source>
        <translation>应用名称</translation>
    </message>
    <message>
        <source>package name</source>
        <translation>包名</translation>
    </message>
    <message>
        <source>package signature, MD5</source>
        <translation>包签名，MD5</translation>
    </message>
    <message>
        <source>bundle id of an iOS app</source>
        <translation>iOS 应用的 Bundle ID</translation>
    </message>
    <message>
        <source>origin of an H5 page</source>
        <translation>H5 页面的源地址</translation>
    </message>
    <message>
        <source>scheme code, FC…</source>
        <translation>方案号，FC…</translation>
    </message>
    <message>
        <source>reference to the key: vault:NAME, env:VARIABLE or file:PATH</source>
        <translation>密钥引用：vault:名称、env:变量名 或 file:路径</translation>
    </message>
    <message>
        <source>There is no scheme in this workspace. Make one with `numauth scheme add --from app.apk`.</source>
        <translation>该工作区还没有方案。用 `numauth scheme add --from app.apk` 新建一个。</translation>
    </message>
    <message>
        <source>“%1” has no valid signature, so there is nothing to register. Sign it first.</source>
        <translation>“%1”没有有效签名，无从登记。请先签名。</translation>
    </message>
    <message>
        <source>The scheme was not saved: mend these fields.</source>
        <translation>方案没有保存：请先改正这些字段。</translation>
    </message>
    <message>
        <source>%1 exists already and was left alone; choose another --id.</source>
        <translation>%1 已存在，没有改动；请换一个 --id。</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>one scheme</source>
        <translation>单个方案</translation>
    </message>
    <message>
        <source>%1: nothing wrong</source>
        <translation>%1：没有问题</translation>
    </message>
    <message>
        <source>Nothing was checked: this workspace has no scheme. Make one with `numauth scheme add --from app.apk`.</source>
        <translation>没有可核对的内容：此工作区没有方案。可用 `numauth scheme add --from app.apk` 新建。</translation>
    </message>
    <message>
        <source>which key an app version gets; all of apps.json without one</source>
        <translation>某个应用版本该用哪个密钥；不给则核对整个 apps.json</translation>
    </message>
    <message>
        <source>version of the app</source>
        <translation>应用版本</translation>
    </message>
    <message>
        <source>version of the SDK in it</source>
        <translation>其中的 SDK 版本</translation>
    </message>
    <message>
        <source>only keys of this scheme</source>
        <translation>只看这个方案的密钥</translation>
    </message>
    <message>
        <source>schemes of the workspace: files, packages, keys and the cloud</source>
        <translation>工作区的方案：文件、安装包、密钥与云端</translation>
    </message>
    <message>
        <source>a draft like an existing scheme, to change</source>
        <translation>照现有方案建草稿，供修改</translation>
    </message>
    <message>
        <source>who uses a scheme, then delete its file</source>
        <translation>先列出谁在用方案，再删除文件</translation>
    </message>
    <message>
        <source>schemes and key ledger from JSON or CSV</source>
        <translation>从 JSON 或 CSV 导入方案与密钥台账</translation>
    </message>
    <message>
        <source>schemes and key ledger as JSON or CSV</source>
        <translation>把方案与密钥台账导出为 JSON 或 CSV</translation>
    </message>
    <message>
        <source>read keys of known codes into the vault</source>
        <translation>把已知方案号的密钥读入保险库</translation>
    </message>
    <message>
        <source>create drafts in the cloud, or delete there</source>
        <translation>在云端创建草稿，或删除方案</translation>
    </message>
    <message>
        <source>which package name has a scheme for which signature</source>
        <translation>哪个包名为哪个签名登记了方案</translation>
    </message>
    <message>
        <source>app identifier of a HarmonyOS app</source>
        <translation>鸿蒙应用的 App 标识</translation>
    </message>
    <message>
        <source>address of an H5 page</source>
        <translation>H5 页面地址</translation>
    </message>
    <message>
        <source>Say what to do with the schemes: list, show, add, check, key, flavours, clone, delete, import, export, pull or push.
See `numauth scheme --help`.</source>
        <translation>请说明要做什么：list、show、add、check、key、flavours、clone、delete、import、export、pull 或 push。
见 `numauth scheme --help`。</translation>
    </message>
    <message>
        <source>There is no Android scheme in this workspace.</source>
        <translation>这个工作区里没有 Android 方案。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::SchemeKeyAnswer</name>
    <message>
        <source>apps.json has no releases, so nothing was judged.</source>
        <translation>apps.json 里没有发布版本，没有可核对的内容。</translation>
    </message>
    <message>
        <source>Every release has the key of its SDK.</source>
        <translation>每个发布版本的密钥都与 SDK 相配。</translation>
    </message>
    <message>
        <source>Give the SDK version with --sdk, as in 2.12.1.</source>
        <translation>请用 --sdk 给出 SDK 版本，如 2.12.1。</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>密钥：%1</translation>
    </message>
    <message>
        <source>Key: cannot tell</source>
        <translation>密钥：无法判断</translation>
    </message>
</context>
<context>
    <name>numauth::cli::SchemeTransfer</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未改</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>differs from what is there</source>
        <translation>与现有内容不同</translation>
    </message>
    <message>
        <source>JSON or CSV as written by export; - is standard input</source>
        <translation>export 写出的 JSON 或 CSV；- 表示标准输入</translation>
    </message>
    <message>
        <source>replace what is there and differs</source>
        <translation>替换内容不同的现有项</translation>
    </message>
    <message>
        <source>show what would be done</source>
        <translation>只显示会做什么</translation>
    </message>
    <message>
        <source>JSON with schemes and key ledger, or one table as CSV</source>
        <translation>含方案与密钥台账的 JSON，或一张表的 CSV</translation>
    </message>
    <message>
        <source>which table the CSV holds</source>
        <translation>CSV 里放哪张表</translation>
    </message>
    <message>
        <source>Nothing was written: this was a dry run.</source>
        <translation>这是试运行，什么也没写入。</translation>
    </message>
    <message>
        <source>Nothing was imported: rows that differ are replaced only with --replace.</source>
        <translation>什么也没导入：内容不同的行须加 --replace 才会替换。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::SignCommand</name>
    <message>
        <source>canonical request, string to sign and signature of a request</source>
        <translation>一个请求的规范请求、待签名字符串和签名</translation>
    </message>
    <message>
        <source>JSON file with the request, as in the signing vectors; - is standard input</source>
        <translation>描述请求的 JSON 文件，格式同签名示例；- 为标准输入</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
</context>
<context>
    <name>numauth::cli::TourCommand</name>
    <message>
        <source>Numauth Console %1 — a tour of the sample workspace %2</source>
        <translation>Numauth Console %1 —— 示例工作区 %2 导览</translation>
    </message>
    <message>
        <source>Open it in the window: numauth-console --sample</source>
        <translation>在窗口中打开：numauth-console --sample</translation>
    </message>
    <message>
        <source>1. The consent page pages/%1.json on %2 devices × 3 carriers</source>
        <translation>1. 授权页 pages/%1.json，%2 台设备 × 3 家运营商</translation>
    </message>
    <message>
        <source>   refused (600005): %1, on %2 of the devices</source>
        <translation>   会被拒绝（600005）：%1，共 %2 台设备</translation>
    </message>
    <message>
        <source>   mended: %1 %2 → %3 leaves nothing refused or breached on any device</source>
        <translation>   修复：%1 %2 → %3 后，所有设备都不再拒绝或违规</translation>
    </message>
    <message>
        <source>2. The schemes against their packages</source>
        <translation>2. 方案与安装包核对</translation>
    </message>
    <message>
        <source>3. Signed calls to the embedded sandbox at %1</source>
        <translation>3. 向内置沙箱 %1 发出签名调用</translation>
    </message>
    <message>
        <source>with a fresh token</source>
        <translation>用新 Token</translation>
    </message>
    <message>
        <source>with the same token again</source>
        <translation>再用同一个 Token</translation>
    </message>
    <message>
        <source>with the right number</source>
        <translation>号码一致</translation>
    </message>
    <message>
        <source>121 seconds later</source>
        <translation>121 秒之后</translation>
    </message>
    <message>
        <source>walk through the sample workspace: a refused page, its fix, a wrong signature, calls, a log</source>
        <translation>走一遍示例工作区：被拒绝的页面、修复、签名不符、调用、日志</translation>
    </message>
    <message numerus="yes">
        <source>4. A log of a failed login: %n event(s) read</source>
        <translation>
            <numerusform>4. 一份登录失败的日志：读出 %n 个事件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::cli::VaultAccess</name>
    <message>
        <source>The passphrase of the vault is given as env:VARIABLE or file:PATH.</source>
        <translation>保险库口令须以 env:变量 或 file:路径 给出。</translation>
    </message>
    <message>
        <source>The passphrase of the vault must not be empty.</source>
        <translation>保险库口令不能为空。</translation>
    </message>
    <message>
        <source>Passphrase of the vault:</source>
        <translation>保险库口令：</translation>
    </message>
</context>
<context>
    <name>numauth::cli::VaultCommand</name>
    <message>
        <source>keep secrets encrypted, and find those that are not</source>
        <translation>加密保存密钥，并找出未加密的密钥</translation>
    </message>
    <message>
        <source>passphrase of the vault: env:VARIABLE or file:PATH</source>
        <translation>保险库口令：env:变量 或 file:路径</translation>
    </message>
    <message>
        <source>let the keychain of the system open the vault</source>
        <translation>允许用系统钥匙串打开保险库</translation>
    </message>
    <message>
        <source>a new vault</source>
        <translation>新建保险库</translation>
    </message>
    <message>
        <source>where the vault is, what opens it, and its names</source>
        <translation>保险库的位置、打开方式和密钥名称</translation>
    </message>
    <message>
        <source>add or replace a secret</source>
        <translation>添加或替换密钥</translation>
    </message>
    <message>
        <source>name of the secret</source>
        <translation>密钥名称</translation>
    </message>
    <message>
        <source>where the secret is: env:VARIABLE, file:PATH or -; asked for otherwise</source>
        <translation>密钥来源：env:变量、file:路径 或 -；不给则在终端询问</translation>
    </message>
    <message>
        <source>remove a secret</source>
        <translation>删除密钥</translation>
    </message>
    <message>
        <source>a new master key, and a new passphrase if one is given</source>
        <translation>更换主密钥；给出新口令时一并更换口令</translation>
    </message>
    <message>
        <source>passphrase from now on: env:VARIABLE or file:PATH</source>
        <translation>今后的口令：env:变量 或 file:路径</translation>
    </message>
    <message>
        <source>refuse secrets in text files</source>
        <translation>拒绝文本文件中的密钥</translation>
    </message>
    <message>
        <source>file or folder; this folder without one</source>
        <translation>文件或文件夹；不给则为当前文件夹</translation>
    </message>
    <message>
        <source>Say what to do with the vault: init, status, set, rm, rotate or scan.
See `numauth vault --help`.</source>
        <translation>请说明要对保险库做什么：init、status、set、rm、rotate 或 scan。
参见 `numauth vault --help`。</translation>
    </message>
    <message>
        <source>New passphrase of the vault:</source>
        <translation>保险库的新口令：</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>再输一次：</translation>
    </message>
    <message>
        <source>The two passphrases differ; nothing was changed.</source>
        <translation>两次输入的口令不同，未作任何改动。</translation>
    </message>
    <message>
        <source>Made the vault %1.</source>
        <translation>已新建保险库 %1。</translation>
    </message>
    <message>
        <source>There is no vault at %1. Secrets are read from the environment and from files only; `numauth vault init` makes one.</source>
        <translation>%1 处没有保险库。目前密钥只能从环境变量和文件读取；用 `numauth vault init` 新建。</translation>
    </message>
    <message>
        <source>%1 opens with the passphrase that was given.</source>
        <translation>%1 可用给出的口令打开。</translation>
    </message>
    <message>
        <source>%1 is locked.</source>
        <translation>%1 已锁定。</translation>
    </message>
    <message>
        <source>Value of %1:</source>
        <translation>%1 的值：</translation>
    </message>
    <message>
        <source>Kept %1 (%2). Refer to it as vault:%1.</source>
        <translation>已保存 %1（%2），引用时写 vault:%1。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>Sealed every secret of %1 anew.</source>
        <translation>已用新的主密钥重新加密 %1 中的全部密钥。</translation>
    </message>
    <message>
        <source>No secret was found in %1 files.</source>
        <translation>%1 个文件中未发现密钥。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::WorkspaceCommand</name>
    <message>
        <source>make an empty or the sample workspace</source>
        <translation>新建空工作区或示例工作区</translation>
    </message>
    <message>
        <source>make a workspace in a new folder</source>
        <translation>在新文件夹里建立工作区</translation>
    </message>
    <message>
        <source>a folder that is absent or empty</source>
        <translation>不存在或为空的文件夹</translation>
    </message>
    <message>
        <source>with the sample that fails on purpose</source>
        <translation>带上故意出错的示例</translation>
    </message>
    <message>
        <source>Say what to do: numauth workspace new FOLDER.</source>
        <translation>请说明要做什么：numauth workspace new 文件夹。</translation>
    </message>
    <message>
        <source>Workspace %1 is ready in %2.</source>
        <translation>工作区 %1 已建在 %2。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::WorkspaceFolder</name>
    <message>
        <source>There is no workspace here: name one with --workspace, or make one with `numauth workspace new FOLDER`.</source>
        <translation>这里没有工作区：请用 --workspace 指定，或用 `numauth workspace new 文件夹` 新建。</translation>
    </message>
</context>
</TS>
