<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>numauth::ui::ArgumentField</name>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Picture of the view</source>
        <translation>控件的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高</translation>
    </message>
</context>
<context>
    <name>numauth::ui::AttributeValue</name>
    <message>
        <source>unset</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>A colour is written as #RRGGBB or #AARRGGBB.</source>
        <translation>颜色写作 #RRGGBB 或 #AARRGGBB。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>%1 takes whole numbers.</source>
        <translation>%1 只接受整数。</translation>
    </message>
    <message>
        <source>%1 is out of range.</source>
        <translation>%1 超出范围。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::AttributesDialog</name>
    <message>
        <source>Apply, one undo step</source>
        <translation>应用，一步可撤销</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Own font</source>
        <translation>自有字体</translation>
    </message>
    <message>
        <source>Font file</source>
        <translation>字体文件</translation>
    </message>
    <message>
        <source>Value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>On %1: %2 pt of the screen</source>
        <translation>%1 上：屏幕 %2 pt</translation>
    </message>
    <message>
        <source>What it comes to cannot be told.</source>
        <translation>结果无法判断。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CanvasAccessible</name>
    <message>
        <source>%1 × %2 dp at %3, %4</source>
        <translation>%1 × %2 dp，位于 %3, %4</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CanvasActions</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Show in the editor</source>
        <translation>在编辑器中显示</translation>
    </message>
    <message>
        <source>Hide in the editor</source>
        <translation>在编辑器中隐藏</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Add view</source>
        <translation>添加控件</translation>
    </message>
    <message>
        <source>Rulers</source>
        <translation>标尺</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>参考线</translation>
    </message>
    <message>
        <source>Grid of 8 dp</source>
        <translation>8 dp 网格</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>吸附</translation>
    </message>
    <message>
        <source>Lock guides</source>
        <translation>锁定参考线</translation>
    </message>
    <message>
        <source>Protected zones over all devices</source>
        <translation>所有设备的受保护区</translation>
    </message>
    <message>
        <source>Lay a picture over the page…</source>
        <translation>叠加截图或设计稿…</translation>
    </message>
    <message>
        <source>Select all views</source>
        <translation>选中全部控件</translation>
    </message>
    <message>
        <source>Bring forward</source>
        <translation>前移一层</translation>
    </message>
    <message>
        <source>Send backward</source>
        <translation>后移一层</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>移除控件</translation>
    </message>
    <message>
        <source>Place from the other end</source>
        <translation>改为从另一端定位</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <source>Centre across</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>顶对齐</translation>
    </message>
    <message>
        <source>Centre upright</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>底对齐</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>水平等距</translation>
    </message>
    <message>
        <source>Equal gaps upright</source>
        <translation>垂直等距</translation>
    </message>
    <message>
        <source>Add picture</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add text</source>
        <translation>添加文字</translation>
    </message>
    <message>
        <source>Add button</source>
        <translation>添加按钮</translation>
    </message>
    <message>
        <source>Add block</source>
        <translation>添加色块</translation>
    </message>
    <message>
        <source>Add from layout XML…</source>
        <translation>从布局 XML 添加…</translation>
    </message>
    <message>
        <source>Copy views</source>
        <translation>复制控件</translation>
    </message>
    <message>
        <source>Paste views</source>
        <translation>粘贴控件</translation>
    </message>
    <message>
        <source>Compare with a device&apos;s dump…</source>
        <translation>与真机界面数据核对…</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CanvasBar</name>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CanvasOverlay</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 · %2 px per %3</source>
        <translation>%1 · 每 %3 %2 px</translation>
    </message>
    <message>
        <source>For comparison, drawn at %1 %</source>
        <translation>对照设备 · 缩至 %1%</translation>
    </message>
    <message>
        <source>Overlap %1 %2</source>
        <translation>重叠 %1 %2</translation>
    </message>
    <message>
        <source>%1 px · %2 %3 wide</source>
        <translation>%1 px · 宽 %2 %3</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CaptureDialog</name>
    <message>
        <source>%1 is of another platform than the open page.</source>
        <translation>%1 与打开的页面不是同一平台。</translation>
    </message>
    <message>
        <source>%1 does not say how many pixels a dp has, shows no title bar, and no device has its screen: add the device first.</source>
        <translation>%1 没有写明每 dp 多少像素，没有标题栏，也没有这种屏幕的设备：请先添加设备。</translation>
    </message>
    <message>
        <source>Take the measured places</source>
        <translation>采用测得位置</translation>
    </message>
    <message>
        <source>%1 against the page</source>
        <translation>%1 与页面核对</translation>
    </message>
    <message>
        <source>As measured no two protected views touch.</source>
        <translation>按实测，受保护控件互不相碰。</translation>
    </message>
    <message>
        <source>How far the views stand off</source>
        <translation>各控件偏差</translation>
    </message>
    <message>
        <source>View</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Computed place</source>
        <translation>计算位置</translation>
    </message>
    <message>
        <source>Measured places are kept in a workspace: open one to take them.</source>
        <translation>测得位置保存在工作区里：请先打开工作区。</translation>
    </message>
    <message>
        <source>Measured places are of one SDK version: choose it to take them.</source>
        <translation>测得位置只对一个 SDK 版本有效：请先选择版本。</translation>
    </message>
    <message>
        <source>The page leaves some places to the SDK. Taken, the measured ones count for SDK %1 on all devices.</source>
        <translation>有些位置由 SDK 决定。采用后，SDK %1 在所有设备上按测得位置计算。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CellKeys</name>
    <message>
        <source>Previous device</source>
        <translation>上一台设备</translation>
    </message>
    <message>
        <source>Next device</source>
        <translation>下一台设备</translation>
    </message>
    <message>
        <source>Turn the phone</source>
        <translation>横竖屏切换</translation>
    </message>
    <message>
        <source>Dark mode of the phone</source>
        <translation>手机深色模式</translation>
    </message>
    <message>
        <source>Tick the agreement</source>
        <translation>勾选协议</translation>
    </message>
    <message>
        <source>First carrier</source>
        <translation>第一家运营商</translation>
    </message>
    <message>
        <source>Second carrier</source>
        <translation>第二家运营商</translation>
    </message>
    <message>
        <source>Third carrier</source>
        <translation>第三家运营商</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CellToolBar</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>SDK unknown</source>
        <translation>SDK 未知</translation>
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
        <source>Landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Font scale of the system</source>
        <translation>系统字体缩放</translation>
    </message>
    <message>
        <source>Dark mode of the phone</source>
        <translation>手机深色模式</translation>
    </message>
    <message>
        <source>Agreement ticked</source>
        <translation>协议已勾选</translation>
    </message>
    <message>
        <source>SDK version</source>
        <translation>SDK 版本</translation>
    </message>
    <message>
        <source>Build of the host app</source>
        <translation>宿主应用的构建类型</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>No pop-up</source>
        <translation>无弹窗</translation>
    </message>
    <message>
        <source>Second consent</source>
        <translation>二次确认</translation>
    </message>
    <message>
        <source>Agreement page</source>
        <translation>协议网页</translation>
    </message>
    <message>
        <source>What stands over the page</source>
        <translation>页面上的弹窗</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ConsentPlace</name>
    <message>
        <source>Page</source>
        <translation>授权页</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Open %1 as a consent page and check it on all devices</source>
        <translation>把 %1 作为授权页打开，并在全部设备上检查</translation>
    </message>
    <message>
        <source>No page is open</source>
        <translation>没有打开页面</translation>
    </message>
    <message>
        <source>Open a workspace, or drop a page file or Java or Kotlin source here.</source>
        <translation>打开工作区，或把页面文件、Java、Kotlin 源码拖到这里。</translation>
    </message>
    <message>
        <source>%1 / %2 devices</source>
        <translation>%1 / %2 台设备</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>依据 %1</translation>
    </message>
    <message>
        <source>Failing only</source>
        <translation>只看失败</translation>
    </message>
    <message>
        <source>Zoom to fit</source>
        <translation>缩放到合适</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Zoom to selection</source>
        <translation>缩放到所选</translation>
    </message>
    <message>
        <source>Show protected zones</source>
        <translation>显示受保护区域</translation>
    </message>
    <message>
        <source>Keep this device for comparison</source>
        <translation>以此设备作对照</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <source>Outline and devices</source>
        <translation>大纲与设备</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>%1 cells checked</source>
        <translation>已检查 %1 格</translation>
    </message>
    <message>
        <source>Refused on some devices · 600005</source>
        <translation>部分设备会被拒绝 · 600005</translation>
    </message>
    <message>
        <source>Device matrix</source>
        <translation>设备矩阵</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>%1 changed on disk and was read again.</source>
        <translation>%1 在磁盘上有变化，已重新读取。</translation>
    </message>
    <message>
        <source>Layout of the app</source>
        <translation>App 的布局文件</translation>
    </message>
    <message>
        <source>Android layouts (*.xml)</source>
        <translation>Android 布局 (*.xml)</translation>
    </message>
    <message>
        <source>Picture over the page</source>
        <translation>叠加到页面上的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Open a page first: a picture is laid over it.</source>
        <translation>请先打开一个页面，图片要叠在它上面。</translation>
    </message>
    <message>
        <source>Lay %1 over the page and measure how far its views stand off</source>
        <translation>把 %1 叠到页面上，测量各控件的偏差</translation>
    </message>
    <message>
        <source>Views of a device&apos;s screen</source>
        <translation>真机界面数据</translation>
    </message>
    <message>
        <source>Dumps of uiautomator and XCUITest (*.xml *.json)</source>
        <translation>uiautomator 与 XCUITest 数据 (*.xml *.json)</translation>
    </message>
    <message>
        <source>Open a page first: a dump is compared with it.</source>
        <translation>请先打开页面：界面数据要与它核对。</translation>
    </message>
    <message>
        <source>Open a page first: the layout&apos;s views are added to it.</source>
        <translation>请先打开页面：布局里的控件要加到它上面。</translation>
    </message>
    <message>
        <source>Compare the screen in %1 with the page, or add the views of a layout</source>
        <translation>用 %1 里的界面与页面核对，或添加布局里的控件</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ConsentVerdict</name>
    <message>
        <source>Passes here</source>
        <translation>本机通过</translation>
    </message>
    <message>
        <source>No overlap or omission on this device; %1 devices and 3 carriers checked by rule set %2.</source>
        <translation>此设备未发现遮挡与缺项；已按规则集 %2 检查 %1 台设备 × 3 家运营商。</translation>
    </message>
    <message>
        <source>Refused · 600005</source>
        <translation>会被拒绝 · 600005</translation>
    </message>
    <message>
        <source>%1; a %2 build reports “页面非法修改” when login is tapped.</source>
        <translation>%1；%2 包点击登录时报“页面非法修改”。</translation>
    </message>
    <message>
        <source>Logs in, but not compliant</source>
        <translation>能登录，但不合规</translation>
    </message>
    <message>
        <source>%1; the SDK does not refuse it, yet an audit may.</source>
        <translation>%1；SDK 不会拒绝，但抽检可能判违规。</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Button to agreement: %1 %2</source>
        <translation>按钮与协议相距 %1 %2</translation>
    </message>
    <message>
        <source>overlap %1 %2</source>
        <translation>重叠 %1 %2</translation>
    </message>
</context>
<context>
    <name>numauth::ui::CustomViewPanel</name>
    <message>
        <source>Another view has this name already.</source>
        <translation>已有控件用了这个名字。</translation>
    </message>
    <message>
        <source>A view needs a name.</source>
        <translation>控件要有名字。</translation>
    </message>
    <message>
        <source>Picture of the view</source>
        <translation>控件的图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>to the edge</source>
        <translation>到边缘</translation>
    </message>
    <message>
        <source>by content</source>
        <translation>随内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>所在层</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>文字颜色</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>色块</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文区</translation>
    </message>
    <message>
        <source>Title bar</source>
        <translation>标题栏</translation>
    </message>
    <message>
        <source>Number row</source>
        <translation>号码栏</translation>
    </message>
    <message>
        <source>XML layer</source>
        <translation>XML 层</translation>
    </message>
</context>
<context>
    <name>numauth::ui::DeviceLibrary</name>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Only own devices can be changed; duplicate this one first.</source>
        <translation>只能修改自己的设备；请先复制这一台。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>A share of the market is 0 to 100 percent.</source>
        <translation>市场份额应为 0 到 100 之间的百分数。</translation>
    </message>
    <message>
        <source>Change the share of %1</source>
        <translation>修改 %1 的份额</translation>
    </message>
    <message>
        <source>Give the set a name.</source>
        <translation>请给设备集起个名字。</translation>
    </message>
    <message>
        <source>There is a set “%1” already.</source>
        <translation>已经有名为“%1”的设备集。</translation>
    </message>
    <message>
        <source>Add the set %1</source>
        <translation>添加设备集 %1</translation>
    </message>
    <message>
        <source>Remove the set %1</source>
        <translation>移除设备集 %1</translation>
    </message>
    <message>
        <source>Change the set %1</source>
        <translation>修改设备集 %1</translation>
    </message>
</context>
<context>
    <name>numauth::ui::DeviceLibraryDialog</name>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Remove set</source>
        <translation>移除设备集</translation>
    </message>
    <message>
        <source>Device library</source>
        <translation>设备库</translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation>搜索设备</translation>
    </message>
    <message>
        <source>Device set</source>
        <translation>设备集</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>No device matches.</source>
        <translation>没有匹配的设备。</translation>
    </message>
    <message>
        <source>New set…</source>
        <translation>新建设备集…</translation>
    </message>
    <message>
        <source>Add Android</source>
        <translation>添加 Android</translation>
    </message>
    <message>
        <source>Add iOS</source>
        <translation>添加 iOS</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Width (px)</source>
        <translation>宽（px）</translation>
    </message>
    <message>
        <source>Height (px)</source>
        <translation>高（px）</translation>
    </message>
    <message>
        <source>Pixels per dp</source>
        <translation>每 dp 像素</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>Output of wm size and wm density</source>
        <translation>wm size 和 wm density 的输出</translation>
    </message>
    <message>
        <source>Paste what the phone says</source>
        <translation>粘贴手机给出的内容</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save to the workspace</source>
        <translation>保存到工作区</translation>
    </message>
    <message>
        <source>My phone %1</source>
        <translation>我的手机 %1</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>New device set</source>
        <translation>新建设备集</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>设备集名称</translation>
    </message>
    <message>
        <source>No set</source>
        <translation>不选设备集</translation>
    </message>
    <message>
        <source>Safe area, top</source>
        <translation>安全区（上）</translation>
    </message>
    <message>
        <source>Gesture bar</source>
        <translation>手势条</translation>
    </message>
    <message>
        <source>Safe area, bottom</source>
        <translation>安全区（下）</translation>
    </message>
    <message>
        <source>Button bar</source>
        <translation>按键导航栏</translation>
    </message>
    <message>
        <source>Pixels per pt</source>
        <translation>每 pt 像素</translation>
    </message>
    <message>
        <source>Sizes in pixels, bars in dp or pt.</source>
        <translation>尺寸以像素计，各栏以 dp 或 pt 计。</translation>
    </message>
    <message>
        <source>Devices of the table cannot be changed: duplicate one, or add your own. Shares and sets hold for all.</source>
        <translation>内置设备不能修改：可复制一份，或添加自己的设备。份额和设备集对所有设备都适用。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::DeviceLibraryModel</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>“%1” is no share; write a number from 0 to 100.</source>
        <translation>“%1”不是份额；请填 0 到 100 的数字。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::DeviceListModel</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>numauth::ui::DiskChangeDialog</name>
    <message>
        <source>The file changed on disk</source>
        <translation>文件在磁盘上有变化</translation>
    </message>
    <message>
        <source>Another program wrote %1 while you were editing it.</source>
        <translation>您编辑时，另一个程序写入了 %1。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘上</translation>
    </message>
    <message>
        <source>Take the file</source>
        <translation>采用文件</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ElementEditor</name>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Space evenly</source>
        <translation>等距分布</translation>
    </message>
    <message>
        <source>Only views that the app adds can be removed; the SDK&apos;s own ones are hidden by their attribute.</source>
        <translation>只能移除 App 自己添加的控件；SDK 的控件要用属性隐藏。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>%1 is a layout of Android; open an Android page to add it.</source>
        <translation>%1 是 Android 布局，请先打开 Android 页面再添加。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ExportDialog</name>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>GitHub annotations</source>
        <translation>GitHub 注解</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation>导出授权页</translation>
    </message>
    <message>
        <source>Picture of the phone on the canvas</source>
        <translation>画布上这台手机的图片</translation>
    </message>
    <message>
        <source>Contact sheet of many phones</source>
        <translation>多台手机的缩略图表</translation>
    </message>
    <message>
        <source>PDF, one sheet a phone with its findings</source>
        <translation>PDF，每台手机一页并附问题</translation>
    </message>
    <message>
        <source>HTML gallery that can be searched</source>
        <translation>可搜索的 HTML 图集</translation>
    </message>
    <message>
        <source>Report of the check</source>
        <translation>检查报告</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>全部格子</translation>
    </message>
    <message>
        <source>Only those with findings</source>
        <translation>只含有问题的</translation>
    </message>
    <message>
        <source>The one on the canvas</source>
        <translation>画布上的这一格</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The phone on the canvas</source>
        <translation>画布上的手机</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>The words under the phone stand on what is saved: it is a simulation, and of which devices, carriers and SDK.</source>
        <translation>手机下方的文字会写进导出的内容：注明是模拟，以及所用的设备、运营商和 SDK。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::FixDialog</name>
    <message>
        <source>Apply, one undo step</source>
        <translation>应用，一步可撤销</translation>
    </message>
    <message>
        <source>Fix the page</source>
        <translation>修复页面</translation>
    </message>
    <message>
        <source>Looking for the smallest change…</source>
        <translation>正在求最小改动…</translation>
    </message>
    <message>
        <source>Device of the pictures</source>
        <translation>预览机型</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>Tallest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>画布上的</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览机型</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修复前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修复后</translation>
    </message>
    <message>
        <source>Nothing is refused or not compliant on %1 cells.</source>
        <translation>%1 格中没有被拒绝或不合规的。</translation>
    </message>
    <message>
        <source>No change of attributes clears the page. This stands in the way:</source>
        <translation>改属性无法消除全部问题，原因如下：</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修复：%1</translation>
    </message>
    <message>
        <source>%1 / %2 cells</source>
        <translation>%1 / %2 格</translation>
    </message>
    <message>
        <source>Commonest</source>
        <translation>最常见</translation>
    </message>
    <message>
        <source>What else changes</source>
        <translation>连带变化</translation>
    </message>
    <message>
        <source>Each is proven on %1 cells; the smallest change comes first.</source>
        <translation>已在 %1 格上逐一验证，从改动最小的排起。</translation>
    </message>
    <message>
        <source>Keep a margin of %1 %2</source>
        <translation>留 %1 %2 余量</translation>
    </message>
    <message>
        <source>Keep a margin of %1 %2 (%3)</source>
        <translation>留 %1 %2 余量（改为 %3）</translation>
    </message>
</context>
<context>
    <name>numauth::ui::FixWords</name>
    <message>
        <source>%1 up by %2</source>
        <translation>%1上移 %2</translation>
    </message>
    <message>
        <source>%1 down by %2</source>
        <translation>%1下移 %2</translation>
    </message>
    <message>
        <source>%1 placed from the bottom</source>
        <translation>%1改为从底部定位</translation>
    </message>
    <message>
        <source>%1 placed from the top</source>
        <translation>%1改为从顶部定位</translation>
    </message>
    <message>
        <source>unset</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>%1 up or down by up to %2</source>
        <translation>%1上下移动，最多 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 changes its size or its place across.</source>
        <translation>%1的大小或左右位置会变。</translation>
    </message>
    <message>
        <source>The button then stands %1 over the agreement.</source>
        <translation>按钮与协议相距 %1。</translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>新增：%1。</translation>
    </message>
    <message>
        <source>Nothing new is found.</source>
        <translation>没有新增问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) get a worse verdict.</source>
        <translation>
            <numerusform>%n 格的结论变差。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) stay refused or not compliant.</source>
        <translation>
            <numerusform>%n 格仍被拒绝或不合规。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::GuideTool</name>
    <message>
        <source>Guide</source>
        <translation>参考线</translation>
    </message>
    <message>
        <source>Remove guide</source>
        <translation>移除参考线</translation>
    </message>
    <message>
        <source>Place of the guide in dp</source>
        <translation>参考线位置（dp）</translation>
    </message>
</context>
<context>
    <name>numauth::ui::InPlaceText</name>
    <message>
        <source>Text of the %1</source>
        <translation>%1的文字</translation>
    </message>
</context>
<context>
    <name>numauth::ui::InspectorModel</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n 项已改</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未改</translation>
    </message>
    <message>
        <source>not on %1</source>
        <translation>%1 没有</translation>
    </message>
</context>
<context>
    <name>numauth::ui::InspectorPanel</name>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 · since %2 · %3</source>
        <translation>%1 · 自 %2 起 · %3</translation>
    </message>
    <message>
        <source>Search the properties</source>
        <translation>搜索属性</translation>
    </message>
    <message>
        <source>Changed properties only</source>
        <translation>只看已改的属性</translation>
    </message>
    <message>
        <source>Name or SDK name</source>
        <translation>属性、SDK 名</translation>
    </message>
    <message>
        <source>Whose SDK names are shown</source>
        <translation>显示哪个平台的 SDK 名</translation>
    </message>
    <message>
        <source>Align and arrange</source>
        <translation>对齐与排列</translation>
    </message>
</context>
<context>
    <name>numauth::ui::MatrixFilters</name>
    <message>
        <source>Carriers</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Font 1.0 / 1.3</source>
        <translation>字号 1.0 / 1.3</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>横竖屏</translation>
    </message>
    <message>
        <source>Dark mode</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Agreement ticked</source>
        <translation>勾选框</translation>
    </message>
    <message>
        <source>%1 cells in %2 ms
Rules %3
SDK %4</source>
        <translation>%1 格，用时 %2 ms
规则集 %3
SDK %4</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次检查</translation>
    </message>
    <message>
        <source>States that stand side by side</source>
        <translation>并排显示哪些状态</translation>
    </message>
    <message>
        <source>Second pop-up</source>
        <translation>二次弹窗</translation>
    </message>
    <message>
        <source>%1 columns are too many to compare, %2 at most: take an axis out first.</source>
        <translation>%1 列太多，没法对比，最多 %2 列：请先去掉一个维度。</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Rules whose findings are shown</source>
        <translation>显示哪些规则的问题</translation>
    </message>
    <message>
        <source>Devices that are checked</source>
        <translation>检查哪些设备</translation>
    </message>
</context>
<context>
    <name>numauth::ui::MatrixModel</name>
    <message>
        <source>passes</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1×%2 dp · %3×</source>
        <translation>%1×%2 dp · %3×</translation>
    </message>
    <message>
        <source>Device, worst first</source>
        <translation>设备 · 最差优先</translation>
    </message>
    <message>
        <source>font %1×</source>
        <translation>字号 %1×</translation>
    </message>
    <message>
        <source>landscape</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>portrait</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>Without maker</source>
        <translation>未注明厂商</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>pop-up</source>
        <translation>弹窗</translation>
    </message>
    <message>
        <source>no pop-up</source>
        <translation>无弹窗</translation>
    </message>
    <message>
        <source>%1 dp wide</source>
        <translation>宽 %1 dp</translation>
    </message>
    <message>
        <source>Device, largest share first</source>
        <translation>设备 · 份额大的在前</translation>
    </message>
    <message>
        <source>Device, narrowest first</source>
        <translation>设备 · 窄的在前</translation>
    </message>
    <message>
        <source>Device, by name</source>
        <translation>设备 · 按名称</translation>
    </message>
    <message>
        <source>Share %1 %</source>
        <translation>份额 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n 台设备</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::MatrixPanel</name>
    <message>
        <source>Failing only</source>
        <translation>只看失败</translation>
    </message>
    <message>
        <source>Group: finding</source>
        <translation>分组：问题</translation>
    </message>
    <message>
        <source>Group: maker</source>
        <translation>分组：厂商</translation>
    </message>
    <message>
        <source>Group: none</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Model, maker, size</source>
        <translation>机型、厂商、尺寸</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>Device matrix</source>
        <translation>设备矩阵</translation>
    </message>
    <message>
        <source>Group: width</source>
        <translation>分组：宽度</translation>
    </message>
    <message>
        <source>Sort: worst first</source>
        <translation>排序：最差优先</translation>
    </message>
    <message>
        <source>Sort: largest share first</source>
        <translation>排序：份额优先</translation>
    </message>
    <message>
        <source>Sort: narrowest first</source>
        <translation>排序：窄屏优先</translation>
    </message>
    <message>
        <source>Sort: by name</source>
        <translation>排序：名称</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>排序</translation>
    </message>
</context>
<context>
    <name>numauth::ui::MatrixPreview</name>
    <message>
        <source>No cell chosen</source>
        <translation>未选中格子</translation>
    </message>
    <message>
        <source>Nothing found here</source>
        <translation>这里未发现问题</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Screen: %1×%2 px, %3 px per dp</source>
        <translation>屏幕：%1×%2 px，每 dp %3 px</translation>
    </message>
    <message>
        <source>Status bar %1 dp · navigation bar %2 dp (buttons), %3 dp (gestures)</source>
        <translation>状态栏 %1 dp · 导航栏 %2 dp（按键），%3 dp（手势）</translation>
    </message>
    <message>
        <source>Source: %1, %2</source>
        <translation>来源：%1，%2</translation>
    </message>
    <message>
        <source>Open on the canvas</source>
        <translation>在画布中打开</translation>
    </message>
    <message>
        <source>The page on this device</source>
        <translation>此设备上的页面</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修复…</translation>
    </message>
</context>
<context>
    <name>numauth::ui::MoveTool</name>
    <message>
        <source>%1 dp to the %2</source>
        <translation>距%2 %1 dp</translation>
    </message>
</context>
<context>
    <name>numauth::ui::OnionBar</name>
    <message>
        <source>measuring…</source>
        <translation>测量中…</translation>
    </message>
    <message>
        <source>no view of the page was found in the picture</source>
        <translation>图中没找到页面上的控件</translation>
    </message>
    <message>
        <source>all found views stand where the picture has them</source>
        <translation>找到的控件都与图一致</translation>
    </message>
    <message>
        <source>%1 is off by %2 dp</source>
        <translation>%1偏差 %2 dp</translation>
    </message>
    <message numerus="yes">
        <source> · %n not found</source>
        <translation>
            <numerusform> · %n 个没找到</numerusform>
        </translation>
    </message>
    <message>
        <source>Place of the seam</source>
        <translation>卷帘位置</translation>
    </message>
    <message>
        <source>Opacity of the picture</source>
        <translation>图片不透明度</translation>
    </message>
    <message>
        <source>%1: %2 dp across, %3 dp down</source>
        <translation>%1：横向 %2 dp，纵向 %3 dp</translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation>%1：没找到</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Seam</source>
        <translation>卷帘</translation>
    </message>
    <message>
        <source>How the picture is compared</source>
        <translation>对比方式</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>移走图片</translation>
    </message>
</context>
<context>
    <name>numauth::ui::OnionSkin</name>
    <message>
        <source>%1 is not a picture that can be read: %2.</source>
        <translation>%1 不是能读取的图片：%2。</translation>
    </message>
    <message>
        <source>%1 has %2 × %3 pixels; pictures over the page may have up to %4 megapixels. Scale it down first.</source>
        <translation>%1 有 %2 × %3 像素；叠加的图片最多 %4 百万像素，请先缩小。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 已损坏：%2。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::OutlineModel</name>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>hidden in the editor</source>
        <translation>在编辑器中已隐藏</translation>
    </message>
    <message>
        <source>The order of the SDK&apos;s own views is fixed; views that the app adds can only change places with each other.</source>
        <translation>SDK 控件的层次是固定的；App 添加的控件只能彼此调换。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>dialog</source>
        <translation>弹窗</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PageCanvas</name>
    <message numerus="yes">
        <source>%1: %2–%3 dp on %n devices</source>
        <translation>
            <numerusform>%1：%2–%3 dp（%n 台设备）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>numauth::ui::PageCommands</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Picture, contact sheet, PDF, gallery or report of this page</source>
        <translation>把此页导出为图片、缩略图表、PDF、图集或报告</translation>
    </message>
    <message>
        <source>Copy the page</source>
        <translation>复制整页</translation>
    </message>
    <message>
        <source>Page file, picture and findings into the clipboard</source>
        <translation>把页面文件、图片和问题放进剪贴板</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copied as page file, picture and text.</source>
        <translation>已复制：页面文件、图片和文字。</translation>
    </message>
    <message>
        <source>Device library…</source>
        <translation>设备库…</translation>
    </message>
    <message>
        <source>Own devices, device sets and shares of the market</source>
        <translation>自己的设备、设备集和市场份额</translation>
    </message>
    <message>
        <source>Checked devices</source>
        <translation>检查哪些设备</translation>
    </message>
    <message>
        <source>Open a workspace first: it keeps the devices.</source>
        <translation>请先打开工作区：设备保存在其中。</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>全部设备</translation>
    </message>
    <message>
        <source>The page on %1…</source>
        <translation>换到 %1…</translation>
    </message>
    <message>
        <source>Map the page to the other platform; what cannot be is listed first</source>
        <translation>把页面换到另一平台；带不过去的先列出</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PageDifferences</name>
    <message>
        <source>unset</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PageExport</name>
    <message>
        <source>There is no such cell.</source>
        <translation>没有这样的格子。</translation>
    </message>
    <message>
        <source>One file takes up to %1 cells, and these are %2.</source>
        <translation>一个文件最多放 %1 格，这里有 %2 格。</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>导出已停止，没有写入任何内容。</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PageRecovery</name>
    <message>
        <source>Edits that were not saved last time are back.</source>
        <translation>上次未保存的修改已恢复。</translation>
    </message>
    <message>
        <source>There are unsaved edits of last time, but the file changed since.</source>
        <translation>上次有未保存的修改，但文件之后已被改动。</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>Discard unsaved edits</source>
        <translation>放弃未保存的修改</translation>
    </message>
    <message>
        <source>Restore unsaved edits</source>
        <translation>恢复未保存的修改</translation>
    </message>
    <message>
        <source>Unsaved Edits of Last Time…</source>
        <translation>上次未保存的修改…</translation>
    </message>
</context>
<context>
    <name>numauth::ui::PlatformDialog</name>
    <message>
        <source>Left out</source>
        <translation>不带</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Create the page</source>
        <translation>生成页面</translation>
    </message>
    <message>
        <source>The page on %1</source>
        <translation>%1 上的页面</translation>
    </message>
    <message>
        <source>Everything that the page sets goes to %1.</source>
        <translation>页面设的值全部带到 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) go to %1; the list says what does not, or not as it was.</source>
        <translation>
            <numerusform>%n 个值带到 %1；表中是带不过去或有变化的。</numerusform>
        </translation>
    </message>
    <message>
        <source>What the page leaves to the SDK is left to the other SDK.</source>
        <translation>页面没设、由 SDK 决定的，在另一平台也由 SDK 决定。</translation>
    </message>
    <message>
        <source>What is not carried</source>
        <translation>带不过去的</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 devices × 3 carriers: refused %2, not compliant %3, cannot tell %4, passes %5</source>
        <translation>%1 台设备 × 3 家运营商：拒绝 %2，不合规 %3，不能判断 %4，通过 %5</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ProblemsModel</name>
    <message numerus="yes">
        <source>%1×%2 %3 · %n carrier(s)</source>
        <translation>
            <numerusform>%1×%2 %3 · %n 家运营商</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>numauth::ui::ProblemsPanel</name>
    <message>
        <source>Refused %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>Not compliant %1</source>
        <translation>不合规 %1</translation>
    </message>
    <message>
        <source>Cannot tell %1</source>
        <translation>无法判断 %1</translation>
    </message>
    <message>
        <source>No problem on %1 devices and 3 carriers by rule set %2.</source>
        <translation>%1 台设备 × 3 家运营商，按规则集 %2 未发现问题。</translation>
    </message>
    <message>
        <source>No page is open, so there is no verdict.</source>
        <translation>没有打开页面，也就没有结论。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>撤销历史</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>忽略 %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Accept with a reason…</source>
        <translation>忽略并写明理由…</translation>
    </message>
    <message>
        <source>Accept no longer</source>
        <translation>不再忽略</translation>
    </message>
    <message>
        <source>The page accepts no finding. Del on a problem accepts it, with a reason.</source>
        <translation>此页面没有忽略任何问题。在问题上按 Del 并写明理由即可忽略。</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修复…</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一个问题</translation>
    </message>
</context>
<context>
    <name>numauth::ui::RecoveryDialog</name>
    <message>
        <source>Edits that were not saved</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The program ended without saving them. They were last kept at %1.</source>
        <translation>程序结束时没有保存这些修改，最后一次自动保存于 %1。</translation>
    </message>
    <message>
        <source>The program ended without saving them. They were last kept at %1; the file was changed by another program since.</source>
        <translation>程序结束时没有保存这些修改，最后一次自动保存于 %1；此后文件又被其他程序改动。</translation>
    </message>
    <message>
        <source>Keep the edits</source>
        <translation>保留修改</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SidePanel</name>
    <message>
        <source>Failing only %1</source>
        <translation>只看失败 %1</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>top = front</source>
        <translation>上 = 前</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Outline of the page</source>
        <translation>页面大纲</translation>
    </message>
    <message>
        <source>Devices and their verdicts</source>
        <translation>设备与结论</translation>
    </message>
    <message>
        <source>Search devices</source>
        <translation>搜索设备</translation>
    </message>
    <message>
        <source>Show only devices that are not ok</source>
        <translation>只显示未通过的设备</translation>
    </message>
    <message>
        <source>Add a view of the app</source>
        <translation>添加 App 的控件</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SuppressDialog</name>
    <message>
        <source>only until</source>
        <translation>仅到</translation>
    </message>
    <message>
        <source>Accept the finding</source>
        <translation>忽略此问题</translation>
    </message>
    <message>
        <source>Accept a finding</source>
        <translation>忽略问题</translation>
    </message>
    <message>
        <source>Who agreed to it, and why it is no harm</source>
        <translation>谁同意的，为什么无妨</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Reason *</source>
        <translation>理由 *</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>numauth::ui::SuppressedModel</name>
    <message>
        <source>no end</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>机型</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Accept %1 no longer</source>
        <translation>不再忽略 %1</translation>
    </message>
</context>
</TS>
