<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::cli::Console</name>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>Standard input is larger than 256 MB.</source>
        <translation>标准输入超过 256 MB。</translation>
    </message>
</context>
<context>
    <name>numauth::cli::InspectCommand</name>
    <message>
        <source>what a package is: identity, signing, manifest</source>
        <translation>看安装包是什么：身份、签名、清单</translation>
    </message>
    <message>
        <source>packages to read</source>
        <translation>要读取的安装包</translation>
    </message>
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
</context>
<context>
    <name>numauth::cli::SchemeCommand</name>
    <message>
        <source>schemes of the workspace; check compares scheme and package</source>
        <translation>工作区的方案；check 核对方案与安装包</translation>
    </message>
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
        <source>The workspace folder “%1” does not exist.</source>
        <translation>工作区文件夹“%1”不存在。</translation>
    </message>
    <message>
        <source>Say what to do with the schemes: list, show, add or check.
See `numauth scheme --help`.</source>
        <translation>请说明要对方案做什么：list、show、add 或 check。
用法见 `numauth scheme --help`。</translation>
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
</context>
</TS>
