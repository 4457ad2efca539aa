<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::AppPanel</name>
    <message>
        <source>of unknown version</source>
        <translation>版本不明</translation>
    </message>
    <message>
        <source>no SDK version found</source>
        <translation>没找到 SDK 版本</translation>
    </message>
    <message>
        <source>App checks</source>
        <translation>应用检查</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Only here: %1</source>
        <translation>仅此处：%1</translation>
    </message>
    <message>
        <source>No SDK version was found in the app, so nothing can be compared.</source>
        <translation>应用里没找到 SDK 版本，无从比较。</translation>
    </message>
    <message>
        <source>Give a version such as 2.14.23.</source>
        <translation>请写一个版本，如 2.14.23。</translation>
    </message>
    <message>
        <source>From %1 to %2. New scheme key: %3</source>
        <translation>从 %1 到 %2。新密钥：%3</translation>
    </message>
    <message>
        <source>Nothing known changes on the way.</source>
        <translation>这一步没有已知的变化。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Every check that applies passed.</source>
        <translation>适用的检查全部通过。</translation>
    </message>
    <message>
        <source>The two do not differ in anything that is compared.</source>
        <translation>所比较的各项都相同。</translation>
    </message>
    <message>
        <source>What an upgrade changes</source>
        <translation>升级带来的变化</translation>
    </message>
    <message>
        <source>Go to SDK</source>
        <translation>升到 SDK</translation>
    </message>
</context>
<context>
    <name>numauth::ui::AppSession</name>
    <message>
        <source>The check was stopped.</source>
        <translation>已停止检查。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CauseCard</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Tell apart</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>请收集</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Mended when</source>
        <translation>怎样算好</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>兜底</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>日志 %1 行</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>日志末尾</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Reproduce on the virtual phone</source>
        <translation>在模拟手机里复现</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Lines for %1 copied.</source>
        <translation>已复制 %1 的内容。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CausePanel</name>
    <message>
        <source>Codes in this log</source>
        <translation>本次出现的错误码</translation>
    </message>
    <message>
        <source>The causes stand here once a log has been read.</source>
        <translation>读过日志后，这里列出原因。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ChainView</name>
    <message>
        <source>System log</source>
        <translation>系统日志</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>根因</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ChecklistPanel</name>
    <message>
        <source>Cause found: %1.</source>
        <translation>找到原因：%1。</translation>
    </message>
    <message>
        <source>Everything was checked and nothing found: write to the vendor.</source>
        <translation>都查过了，没发现问题：请向厂商提工单。</translation>
    </message>
    <message>
        <source>%1 of %2 answered; what is answered is kept for this case.</source>
        <translation>已答 %1 / %2；回答按案例保存。</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>人工排查</translation>
    </message>
    <message>
        <source>Ticket text</source>
        <translation>工单文字</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CodeListModel</name>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CodesPanel</name>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>兜底</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Number, words or pinyin</source>
        <translation>数字、文字或拼音</translation>
    </message>
    <message>
        <source>Search the return codes</source>
        <translation>搜索错误码</translation>
    </message>
    <message>
        <source>Return codes</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>No return code matches.</source>
        <translation>没有匹配的错误码。</translation>
    </message>
    <message>
        <source>The chosen code</source>
        <translation>选中的错误码</translation>
    </message>
</context>
<context>
    <name>numauth::ui::DiagnosisPlace</name>
    <message>
        <source>Reading the pasted log…</source>
        <translation>正在读粘贴的日志…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读 %1…</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Return codes</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Look for the cause in %1</source>
        <translation>从 %1 里找原因</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>Example log</source>
        <translation>示例日志</translation>
    </message>
    <message>
        <source>Open a log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>没有读成</translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation>还没有日志</translation>
    </message>
    <message numerus="yes">
        <source>Pasted, %n line(s)</source>
        <translation>
            <numerusform>粘贴 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Cause found · %1</source>
        <translation>找到原因 · %1</translation>
    </message>
    <message>
        <source>Several are possible · %1</source>
        <translation>有几种可能 · %1</translation>
    </message>
    <message>
        <source>Conclusion copied.</source>
        <translation>已复制结论。</translation>
    </message>
    <message>
        <source>Paste log</source>
        <translation>粘贴日志</translation>
    </message>
    <message>
        <source>Read the log on the clipboard</source>
        <translation>读剪贴板里的日志</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Open a log file</source>
        <translation>打开日志文件</translation>
    </message>
    <message>
        <source>Paste an example log</source>
        <translation>粘贴示例日志</translation>
    </message>
    <message>
        <source>Read a log of a failed login</source>
        <translation>读一份登录失败的日志</translation>
    </message>
    <message>
        <source>Next evidence</source>
        <translation>下一处证据</translation>
    </message>
    <message>
        <source>Previous evidence</source>
        <translation>上一处证据</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志里查找</translation>
    </message>
    <message>
        <source>Copy conclusion</source>
        <translation>复制结论</translation>
    </message>
    <message>
        <source>Copy the causes and what to do</source>
        <translation>复制原因和做法</translation>
    </message>
    <message>
        <source>Look up 600011, 200028…</source>
        <translation>查错误码：600011、200028</translation>
    </message>
    <message>
        <source>Look up a return code</source>
        <translation>查错误码</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>logcat, Xcode console, Flutter, React Native, server answers, any mix</source>
        <translation>logcat、Xcode 控制台、Flutter、React Native、服务端应答，混在一起也行</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>内容不会离开本机</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ticket for the vendor</source>
        <translation>给厂商的工单</translation>
    </message>
    <message>
        <source>&lt;b&gt;The app checks agree.&lt;/b&gt;</source>
        <translation>&lt;b&gt;应用检查与此相符。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Check the app %1</source>
        <translation>检查应用 %1</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>正在检查 %1</translation>
    </message>
    <message>
        <source>Check a package</source>
        <translation>检查安装包</translation>
    </message>
    <message>
        <source>Packages (*.apk *.aab *.aar *.ipa)</source>
        <translation>安装包 (*.apk *.aab *.aar *.ipa)</translation>
    </message>
    <message>
        <source>Check a project</source>
        <translation>检查工程</translation>
    </message>
    <message>
        <source>Compare with another package</source>
        <translation>与另一个安装包比较</translation>
    </message>
    <message>
        <source>Paste a log, open one, or drop a log, package or project.</source>
        <translation>粘贴或打开日志，也可拖入日志、安装包或工程。</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found</source>
        <translation>
            <numerusform>发现 %n 处错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s), no fault</source>
        <translation>
            <numerusform>%n 处警告，没有错误</numerusform>
        </translation>
    </message>
    <message>
        <source>No fault found</source>
        <translation>没有发现错误</translation>
    </message>
    <message>
        <source>%1. What cannot be told is listed.</source>
        <translation>%1。无法判断的已列出。</translation>
    </message>
    <message>
        <source>Add package…</source>
        <translation>加安装包…</translation>
    </message>
    <message>
        <source>Check an APK, AAB, AAR or IPA; two to compare them</source>
        <translation>检查 APK、AAB、AAR 或 IPA；选两个则比较</translation>
    </message>
    <message>
        <source>Add project…</source>
        <translation>加工程…</translation>
    </message>
    <message>
        <source>Check a folder of sources or a .app</source>
        <translation>检查源码文件夹或 .app</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Show how another package differs from this one</source>
        <translation>看另一个安装包与它有何不同</translation>
    </message>
    <message>
        <source>Drop a log, a package or a project here, or click to choose a log</source>
        <translation>把日志、安装包或工程拖到这里，或点击选择日志</translation>
    </message>
    <message>
        <source>APK, AAB, AAR, IPA, .app, project folder; two packages are compared</source>
        <translation>APK、AAB、AAR、IPA、.app、工程文件夹；两个安装包会作比较</translation>
    </message>
    <message>
        <source>App check</source>
        <translation>应用检查</translation>
    </message>
    <message>
        <source>Show what is in the evidence file %1</source>
        <translation>查看证据文件 %1 里有什么</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>证据…</translation>
    </message>
    <message>
        <source>Save what this case consists of, masked, in one file</source>
        <translation>把这个案例脱敏后存成一个文件</translation>
    </message>
    <message>
        <source>Open an evidence file…</source>
        <translation>打开证据文件…</translation>
    </message>
    <message>
        <source>Show a case again that was saved</source>
        <translation>还原保存过的案例</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>人工排查</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>跳到某行</translation>
    </message>
    <message>
        <source>Open cause %1</source>
        <translation>打开原因 %1</translation>
    </message>
</context>
<context>
    <name>numauth::ui::DiagnosisWords</name>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>把握 高</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>把握 中</translation>
    </message>
    <message>
        <source>Less likely</source>
        <translation>把握 低</translation>
    </message>
    <message>
        <source>China Mobile</source>
        <translation>中国移动</translation>
    </message>
    <message>
        <source>China Unicom</source>
        <translation>中国联通</translation>
    </message>
    <message>
        <source>China Telecom</source>
        <translation>中国电信</translation>
    </message>
    <message>
        <source>Plug-in</source>
        <translation>插件返回</translation>
    </message>
    <message>
        <source>SDK</source>
        <translation>SDK 返回</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Inside the carrier&apos;s text</source>
        <translation>运营商文字里</translation>
    </message>
    <message>
        <source>Cloud gateway</source>
        <translation>云端网关</translation>
    </message>
    <message>
        <source>Server API</source>
        <translation>服务端 API</translation>
    </message>
</context>
<context>
    <name>numauth::ui::FindingListModel</name>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>numauth::ui::FindingPanel</name>
    <message>
        <source>Choose a finding of the app checks: it is explained here.</source>
        <translation>选一条应用检查结果，这里给出说明。</translation>
    </message>
    <message>
        <source>Demanded</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Lines copied.</source>
        <translation>已复制这几行。</translation>
    </message>
    <message>
        <source>Write to project…</source>
        <translation>写入工程…</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>没有写入</translation>
    </message>
    <message>
        <source>Write these lines</source>
        <translation>写入这几行</translation>
    </message>
    <message>
        <source>%1, from line %2; nothing else changes</source>
        <translation>%1，第 %2 行起；其余不动</translation>
    </message>
    <message>
        <source>Lines written into %1; the project is checked again.</source>
        <translation>已写入 %1，正在重新检查工程。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
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
        <source>only what surrounds events is shown</source>
        <translation>只显示事件附近的行</translation>
    </message>
    <message>
        <source>over 2 GB: both ends read, %1 MB left out</source>
        <translation>超过 2 GB：只读首尾，略去 %1 MB</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only what matters</source>
        <translation>只看相关</translation>
    </message>
    <message>
        <source>Lines shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志里查找</translation>
    </message>
    <message>
        <source>Next evidence</source>
        <translation>下一处证据</translation>
    </message>
    <message>
        <source>Next evidence (F8)</source>
        <translation>下一处证据（F8）</translation>
    </message>
    <message>
        <source>Previous evidence</source>
        <translation>上一处证据</translation>
    </message>
    <message>
        <source>Previous evidence (Shift+F8)</source>
        <translation>上一处证据（Shift+F8）</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>隐藏 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Text, or :120</source>
        <translation>文字，或 :120</translation>
    </message>
    <message>
        <source>Find in the log; a colon and a number goes to that line</source>
        <translation>在日志里查找；冒号加数字跳到该行</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行换行</translation>
    </message>
    <message>
        <source>Event of line %1 copied as JSON.</source>
        <translation>第 %1 行的事件已复制为 JSON。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) hidden; those with an event stay.</source>
        <translation>
            <numerusform>已隐藏 %n 行；有事件的行保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>Copy event as JSON</source>
        <translation>把事件复制为 JSON</translation>
    </message>
    <message>
        <source>No longer relevant</source>
        <translation>取消相关标记</translation>
    </message>
    <message>
        <source>Mark as relevant</source>
        <translation>标为相关</translation>
    </message>
    <message>
        <source>Hide lines like this</source>
        <translation>隐藏同类行</translation>
    </message>
    <message>
        <source>Show hidden lines</source>
        <translation>显示已隐藏的行</translation>
    </message>
    <message>
        <source>Look up the code</source>
        <translation>查错误码</translation>
    </message>
    <message>
        <source>Look up %1</source>
        <translation>查 %1</translation>
    </message>
</context>
<context>
    <name>numauth::ui::QuestionCard</name>
    <message>
        <source>Open</source>
        <translation>未答</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Ruled out.</source>
        <translation>已排除。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::TicketPanel</name>
    <message>
        <source>Ticket text copied; secrets are masked.</source>
        <translation>已复制工单文字，敏感内容已打码。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the ticket text</source>
        <translation>复制工单文字</translation>
    </message>
    <message>
        <source>Language of the ticket</source>
        <translation>工单语言</translation>
    </message>
    <message>
        <source>Ticket text</source>
        <translation>工单文字</translation>
    </message>
</context>
</TS>
