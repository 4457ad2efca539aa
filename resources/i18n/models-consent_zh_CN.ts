<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::TableFile</name>
    <message>
        <source>must hold pairs of values</source>
        <translation>应为成对的值</translation>
    </message>
</context>
<context>
    <name>numauth::consent::Baseline</name>
    <message>
        <source>%1 cannot be laid out on %2: %3</source>
        <translation>%1 无法在 %2 上布局：%3</translation>
    </message>
    <message>
        <source>%1 must be [x, y, width, height] in pixels</source>
        <translation>%1 必须是以像素计的 [x, y, 宽, 高]</translation>
    </message>
    <message>
        <source>must be cmcc, cucc or ctcc</source>
        <translation>必须是 cmcc、cucc 或 ctcc</translation>
    </message>
    <message>
        <source>must lie between 0.5 and 3</source>
        <translation>必须在 0.5 到 3 之间</translation>
    </message>
    <message>
        <source>must be android or ios</source>
        <translation>必须是 android 或 ios</translation>
    </message>
    <message>
        <source>must be a version as 2.14.23, or unknown</source>
        <translation>必须是 2.14.23 这样的版本号，或 unknown</translation>
    </message>
    <message>
        <source>more than %1 cells</source>
        <translation>超过 %1 格</translation>
    </message>
</context>
<context>
    <name>numauth::consent::Calibration</name>
    <message>
        <source>%1 must be a number within ±%2</source>
        <translation>%1 必须是 ±%2 以内的数</translation>
    </message>
    <message>
        <source>must be android or ios</source>
        <translation>必须是 android 或 ios</translation>
    </message>
    <message>
        <source>must be a version as 2.14.23</source>
        <translation>必须是 2.14.23 这样的版本号</translation>
    </message>
    <message>
        <source>must be a day as 2026-01-31</source>
        <translation>必须是 2026-01-31 这样的日期</translation>
    </message>
    <message>
        <source>Nothing in the dump says where the page&apos;s body starts: give one view of the page an offset from the top and capture it again.</source>
        <translation>转储里看不出正文区从哪里开始：请给页面上某个控件设置距顶部的偏移，再采集一次。</translation>
    </message>
    <message>
        <source>There is nothing to record: the page itself places every view that the dump has.</source>
        <translation>没有可记录的内容：转储里的控件都由页面自己定了位置。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::CapturedPage</name>
    <message>
        <source>There is no consent page in this dump: neither number, login button nor agreement. Open the page on the device and dump it again.</source>
        <translation>这份转储里没有授权页：号码、登录按钮和协议都不在。请在设备上打开授权页后再转储。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::ConsentDocument</name>
    <message>
        <source>Set %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Reorder %1</source>
        <translation>调整 %1 的顺序</translation>
    </message>
    <message>
        <source>The page has no file yet; choose where to save it.</source>
        <translation>这个页面还没有文件，请选择保存位置。</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was read; reload it or save under another name.</source>
        <translation>%1 读取之后被别的程序改过，请重新载入，或另存为别的文件。</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>从磁盘重新载入</translation>
    </message>
</context>
<context>
    <name>numauth::consent::ConsentPage</name>
    <message>
        <source>must be a colour as #AARRGGBB</source>
        <translation>必须是 #AARRGGBB 形式的颜色</translation>
    </message>
    <message>
        <source>is %1, as another view is called already</source>
        <translation>是“%1”，与另一个控件重名</translation>
    </message>
    <message>
        <source>must give %1 a list of arguments</source>
        <translation>必须给 %1 一个参数列表</translation>
    </message>
    <message>
        <source>must be 1 or more</source>
        <translation>必须大于等于 1</translation>
    </message>
    <message>
        <source>%1 has format version %2; this program reads up to %3. Update Numauth Console to open it.</source>
        <translation>%1 的格式版本是 %2，本程序最高支持 %3。请升级 Numauth Console 后再打开。</translation>
    </message>
    <message>
        <source>%1 is a page for HarmonyOS, whose SDK does not publish the options of its page: it can be neither laid out nor checked. A scheme for HarmonyOS can be kept.</source>
        <translation>%1 是鸿蒙授权页。鸿蒙 SDK 没有公开授权页的选项，无法排版和检查；鸿蒙的方案可以照常保存。</translation>
    </message>
    <message>
        <source>gives %1 twice; keep the one that is meant</source>
        <translation>里 %1 写了两次，请只留需要的那个</translation>
    </message>
</context>
<context>
    <name>numauth::consent::DeviceDump</name>
    <message>
        <source>there is no view in it</source>
        <translation>里面没有控件</translation>
    </message>
    <message>
        <source>it is no XML: %1</source>
        <translation>不是 XML：%1</translation>
    </message>
    <message>
        <source>its root is &lt;%1&gt;; a dump of uiautomator begins with &lt;hierarchy&gt;, a page source of iOS with &lt;AppiumAUT&gt;</source>
        <translation>根元素是 &lt;%1&gt;；uiautomator 的转储以 &lt;hierarchy&gt; 开头，iOS 页面源以 &lt;AppiumAUT&gt; 开头</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 views</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>it has more than %1 views</source>
        <translation>控件超过 %1 个</translation>
    </message>
    <message>
        <source>the view in line %1 has no bounds that can be read</source>
        <translation>第 %1 行的控件没有可读的位置</translation>
    </message>
    <message>
        <source>%1 is no device dump: %2.</source>
        <translation>%1 不是设备转储：%2。</translation>
    </message>
    <message>
        <source>%1 is no device dump: it begins neither with &lt; nor with {.</source>
        <translation>%1 不是设备转储：开头既不是 &lt; 也不是 {。</translation>
    </message>
    <message>
        <source>must lie within ±%1</source>
        <translation>必须在 ±%1 以内</translation>
    </message>
    <message>
        <source>must be android or ios</source>
        <translation>必须是 android 或 ios</translation>
    </message>
    <message>
        <source>must lie between 0.5 and 10</source>
        <translation>必须在 0.5 到 10 之间</translation>
    </message>
    <message>
        <source>%1 must hold between 1 and %2 elements.</source>
        <translation>%1 必须有 1 到 %2 个控件。</translation>
    </message>
    <message>
        <source>the XML breaks off in line %1</source>
        <translation>XML 在第 %1 行中断</translation>
    </message>
</context>
<context>
    <name>numauth::consent::DeviceFile</name>
    <message>
        <source>%1 must be a share from 0 to 100 percent</source>
        <translation>%1 应为 0 到 100 的百分数</translation>
    </message>
    <message>
        <source>must be there and differ from others</source>
        <translation>必须填写，且不能与其他相同</translation>
    </message>
    <message>
        <source>is one device too many</source>
        <translation>超出设备数量上限</translation>
    </message>
    <message>
        <source>The density of %1 is %2; phones have %3 to %4 pixels per dp.</source>
        <translation>%1 的密度是 %2；手机每 dp 为 %3 到 %4 像素。</translation>
    </message>
    <message>
        <source>The screen of %1 is %2 × %3 px; a side has %4 to %5.</source>
        <translation>%1 的屏幕是 %2 × %3 px；边长应在 %4 到 %5 之间。</translation>
    </message>
    <message>
        <source>A bar of %1 is %2 high; bars have 0 to %3.</source>
        <translation>%1 有一栏高 %2；应在 0 到 %3 之间。</translation>
    </message>
    <message>
        <source>The device has no name.</source>
        <translation>设备没有名称。</translation>
    </message>
    <message>
        <source>There is no size in this text: paste what adb shell wm size prints, or 393 x 852 @3x.</source>
        <translation>这段文字里没有尺寸：请粘贴 adb shell wm size 的输出，或写成 393 x 852 @3x。</translation>
    </message>
    <message>
        <source>There is no density in this text: add the line that adb shell wm density prints.</source>
        <translation>这段文字里没有密度：请加上 adb shell wm density 的输出。</translation>
    </message>
    <message>
        <source>There is no scale in this text: write it behind the size as @2x or @3x.</source>
        <translation>这段文字里没有倍率：请写在尺寸后面，如 @2x 或 @3x。</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>这段文字</translation>
    </message>
</context>
<context>
    <name>numauth::consent::H5Styles</name>
    <message>
        <source>must be page, dialog, second, preview or front</source>
        <translation>必须是 page、dialog、second、preview 或 front</translation>
    </message>
</context>
<context>
    <name>numauth::consent::LayoutXml</name>
    <message>
        <source>a layout has no document type</source>
        <translation>布局文件不含文档类型声明</translation>
    </message>
    <message>
        <source>it has too many views or nests too deeply</source>
        <translation>控件太多，或嵌套太深</translation>
    </message>
    <message>
        <source>it has no views</source>
        <translation>里面没有控件</translation>
    </message>
    <message>
        <source>%1, line %2, is no Android layout: %3.</source>
        <translation>%1 第 %2 行不是 Android 布局：%3。</translation>
    </message>
    <message>
        <source>its place depends on the views before it</source>
        <translation>位置取决于前面的控件</translation>
    </message>
    <message>
        <source>%1 places it by the phone or by other views</source>
        <translation>%1 按手机尺寸或别的控件摆放</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MB; a layout file is not.</source>
        <translation>%1 超过 1 MB，布局文件没有这么大。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::PageEdit</name>
    <message>
        <source>unset</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The SDK has no attribute that moves the %1 this way.</source>
        <translation>SDK 没有能让%1朝这个方向移动的属性。</translation>
    </message>
    <message>
        <source>The SDK has no attribute for this size of the %1.</source>
        <translation>SDK 没有设置%1这个尺寸的属性。</translation>
    </message>
    <message>
        <source>%1 holds the %2: its value is code that only the app knows.</source>
        <translation>%1 定住了%2：它的值是代码，只有 App 运行时才知道。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::PageFileEdit</name>
    <message>
        <source>The page file could not be changed without touching the rest of it; nothing was written.</source>
        <translation>无法只改动所列属性而不影响文件其余内容，未写入任何内容。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::PageSource</name>
    <message>
        <source>%1 holds no page: a workspace keeps them as pages/*.json.</source>
        <translation>%1 里没有授权页：工作区把页面存为 pages/*.json。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::SourceReader</name>
    <message>
        <source>%1 sets nothing of a consent page: no AuthUIConfig builder and no setter of it was found.</source>
        <translation>%1 没有设置授权页：找不到 AuthUIConfig 构建器，也找不到它的设置方法。</translation>
    </message>
</context>
<context>
    <name>numauth::consent::TableReading</name>
    <message>
        <source>must be a version such as 2.14.23</source>
        <translation>必须是版本号，例如 2.14.23</translation>
    </message>
    <message>
        <source>holds “%1”, which is none of: %2</source>
        <translation>含有“%1”，只能是：%2</translation>
    </message>
    <message>
        <source>text_metrics.json has no face %1.</source>
        <translation>text_metrics.json 中没有字体 %1。</translation>
    </message>
</context>
</TS>
