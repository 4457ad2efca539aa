#include "tests/ui/shell/SamplePlace.h"

#include "models/base/LocalText.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/RulerItem.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TabHead.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/ToggleSwitch.h"
#include "ui/widgets/ToolStrip.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QEvent>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QHeaderView>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QUndoStack>
#include <QVBoxLayout>

namespace numauth::tests {

namespace {

QString both(const char *zh, const char *en)
{
    return currentLanguage() == Language::Chinese ? QString::fromUtf8(zh) : QString::fromUtf8(en);
}

QStandardItem *cell(const QString &text, const QHash<int, QVariant> &roles = {})
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    for (auto role = roles.cbegin(); role != roles.cend(); ++role)
        item->setData(role.value(), role.key());
    return item;
}

QVariant verdict(ui::Verdict value)
{
    return static_cast<int>(value);
}

QDockWidget *addDock(QMainWindow *place, const QString &id, Qt::DockWidgetArea area,
                     QWidget *content)
{
    auto *dock = new QDockWidget(place);
    dock->setObjectName(id);
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setWidget(content);
    place->addDockWidget(area, dock);
    return dock;
}

/// A desk with a ruler at its top.
class SampleCanvas : public QGraphicsView
{
public:
    explicit SampleCanvas(QWidget *parent)
        : QGraphicsView(parent), m_across(new ui::RulerItem(Qt::Horizontal)),
          m_down(new ui::RulerItem(Qt::Vertical))
    {
        setFrameShape(QFrame::NoFrame);
        setAccessibleName(QStringLiteral("Canvas"));
        setScene(new QGraphicsScene(this));
        setAlignment(Qt::AlignLeft | Qt::AlignTop);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scene()->addItem(m_across);
        scene()->addItem(m_down);
        m_across->setPos(18, 0);
        m_down->setPos(0, 18);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QGraphicsView::resizeEvent(event);
        scene()->setSceneRect(0, 0, width(), height());
        m_across->setLength(width());
        m_down->setLength(height());
        m_across->setScale(160, 0.8);
        m_down->setScale(24, 0.8);
        m_across->setExtent(ui::RulerItem::Extent{24, 324});
        m_down->setExtent(ui::RulerItem::Extent{484, 532});
    }
    void drawBackground(QPainter *painter, const QRectF &area) override
    {
        painter->fillRect(area, ui::Theme::of(this).desk);
    }

private:
    ui::RulerItem *m_across;
    ui::RulerItem *m_down;
};

} // namespace

SamplePlace::SamplePlace(const QString &id, QWidget *parent)
    : shell::Place(parent), m_id(id), m_undo(new QUndoStack(this)),
      m_fix(new QAction(ui::themeIcon(QStringLiteral("fix"), ui::IconTint::OnAccent), {}, this)),
      m_failuresOnly(new QAction(this))
{
    m_fix->setObjectName(QStringLiteral("sample.fix"));
    m_fix->setShortcut(QKeySequence(QStringLiteral("Ctrl+.")));
    m_failuresOnly->setObjectName(QStringLiteral("sample.failuresOnly"));
    makeToolBar();
    m_banner = new ui::VerdictBanner;
    m_banner->addChip({QString(), ui::ChipLook::Shape::Edged, ui::Verdict::Refuses});
    m_banner->addChip({QString(), ui::ChipLook::Shape::Outline});
    m_banner->addAction(m_failuresOnly);
    QPushButton *fix = m_banner->addAction(m_fix, ui::ButtonKind::Primary);
    ui::setButtonHint(fix, QStringLiteral("Ctrl+."));
    auto *bannerBar = new QToolBar(this);
    bannerBar->setObjectName(QStringLiteral("sample.banner"));
    bannerBar->setMovable(false);
    bannerBar->addWidget(m_banner);
    m_banner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addToolBarBreak();
    addToolBar(bannerBar);
    setCentralWidget(new SampleCanvas(this));
    makeOutline();
    makeProblems();
    makeInspector();
    retranslate();
}

QString SamplePlace::title() const
{
    if (m_id == QLatin1StringView("scheme"))
        return both("方案", "Schemes");
    if (m_id == QLatin1StringView("consent"))
        return both("授权页", "Page");
    return both("测试调用", "Calls");
}

void SamplePlace::setCounts(const shell::VerdictCounts &counts)
{
    m_counts = counts;
    emit countsChanged();
}

QList<shell::PlaceAction> SamplePlace::menuActions() const
{
    return {{shell::MenuId::Page, m_fix}, {shell::MenuId::Page, m_failuresOnly, true}};
}

QList<shell::Thing> SamplePlace::things() const
{
    return {{QStringLiteral("redmi-5a"),
             QStringLiteral("device"),
             both("设备", "Devices"),
             QStringLiteral("Redmi 5A"),
             QStringLiteral("360×640"),
             {}},
            {QStringLiteral("login_main"),
             QStringLiteral("consent"),
             both("页面", "Pages"),
             QStringLiteral("login_main"),
             {},
             {QStringLiteral("登录主页")}}};
}

bool SamplePlace::canTake(const QString &path) const
{
    return path.endsWith(m_id == QLatin1StringView("scheme") ? QLatin1StringView(".apk")
                                                             : QLatin1StringView(".json"));
}

QString SamplePlace::dropText(const QString &) const
{
    return both("读取这个文件", "Read this file");
}

void SamplePlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_banner)
        retranslate();
    shell::Place::changeEvent(event);
}

void SamplePlace::makeToolBar()
{
    auto *bar = new ui::ToolStrip(QStringLiteral("sample.toolbar"), this);
    auto *page = new QComboBox(bar);
    page->setAccessibleName(QStringLiteral("Page"));
    page->addItem(ui::themeIcon(QStringLiteral("consent")), QStringLiteral("login_main"));
    QFont bold = page->font();
    bold.setWeight(QFont::DemiBold);
    page->setFont(bold);
    auto *device = new QComboBox(bar);
    device->setAccessibleName(QStringLiteral("Device"));
    device->addItem(QStringLiteral("Redmi 5A  360×640"));
    auto *portrait = ui::makeIconButton(QStringLiteral("device"), QStringLiteral("Portrait"), bar);
    portrait->setCheckable(true);
    portrait->setChecked(true);
    auto *carrier = new ui::SegmentedGroup(bar);
    carrier->setAccessibleName(QStringLiteral("Carrier"));
    for (const char *name : {"移动", "联通", "电信"})
        carrier->addSegment(QString::fromUtf8(name));
    auto *search = new ui::SearchField(bar);
    search->setAccessibleName(QStringLiteral("Search"));
    search->setPlaceholderText(QString::fromUtf8("名称、包名、方案号"));
    auto *dark = ui::makeIconButton(QStringLiteral("moon"), QStringLiteral("Dark"), bar);
    auto *view = new ui::SegmentedGroup(bar);
    view->setAccessibleName(QStringLiteral("View"));
    view->addSegment(QString::fromUtf8("画布"), {}, QStringLiteral("consent"));
    view->addSegment(QString::fromUtf8("矩阵"), {}, QStringLiteral("matrix"));
    bar->addWidget(page);
    bar->addSeparator();
    for (QWidget *widget : QList<QWidget *>{device, portrait, carrier, dark, search})
        bar->addWidget(widget);
    bar->addStretch();
    auto *import =
        new QAction(ui::themeIcon(QStringLiteral("import")), QString::fromUtf8("导入代码…"), this);
    bar->addButton(import);
    bar->addWidget(view);
    addToolBar(bar);
}

void SamplePlace::makeOutline()
{
    auto *box = new ui::Pane(ui::Pane::Ground::Surface, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_outlineHead = new ui::DockHead;
    m_outlineHead->addTool(
        new QAction(ui::themeIcon(QStringLiteral("plus")), QStringLiteral("Add"), this));
    auto *model = new QStandardItemModel(this);
    auto *root =
        cell(QStringLiteral("login_main"), {{ui::IconNameRole, QStringLiteral("consent")}});
    root->appendRow(cell(
        QString::fromUtf8("系统栏"),
        {{ui::IconNameRole, QStringLiteral("signal")},
         {ui::TrailingIconsRole, QStringList{QStringLiteral("lock"), QStringLiteral("eye")}}}));
    root->appendRow(cell(QString::fromUtf8("登录按钮"),
                         {{ui::IconNameRole, QStringLiteral("button")},
                          {ui::IsBoldRole, true},
                          {ui::TrailingIconsRole, QStringList{QStringLiteral("eye")}}}));
    root->appendRow(
        cell(QStringLiteral("promo_card"), {{ui::IconNameRole, QStringLiteral("image")}}));
    model->appendRow(root);
    auto *tree = new ui::TableView;
    tree->setAccessibleName(QStringLiteral("Outline"));
    tree->setModel(model);
    tree->header()->hide();
    tree->setIsTree(true);
    tree->rowDelegate()->setHasLines(false);
    tree->expandAll();
    tree->setCurrentIndex(root->child(1)->index());
    m_deviceHead = new ui::DockHead;
    m_deviceHead->setCount(212);
    m_deviceHead->addWidget(
        new ui::Chip({QString::fromUtf8("只看失败 7"), ui::ChipLook::Shape::Tinted,
                      ui::Verdict::Refuses, true}));
    auto *devices = new QStandardItemModel(this);
    for (const char *name : {"Redmi 5A", "OPPO A57", "vivo Y66"})
        devices->appendRow(
            cell(QString::fromUtf8(name), {{ui::VerdictRole, verdict(ui::Verdict::Refuses)},
                                           {ui::TrailingRole, QStringLiteral("12.5 dp")}}));
    auto *list = new ui::TableView;
    list->setAccessibleName(QStringLiteral("Devices"));
    list->setModel(devices);
    list->header()->hide();
    list->rowDelegate()->setHasLines(false);
    column->addWidget(m_outlineHead);
    column->addWidget(tree, 2);
    column->addWidget(m_deviceHead);
    column->addWidget(list, 1);
    box->setMinimumWidth(180);
    QDockWidget *dock =
        addDock(this, QStringLiteral("sample.outline"), Qt::LeftDockWidgetArea, box);
    resizeDocks({dock}, {232}, Qt::Horizontal);
}

void SamplePlace::makeInspector()
{
    auto *box = new ui::Pane(ui::Pane::Ground::Surface, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_inspectorHead = new ui::DockHead;
    column->addWidget(m_inspectorHead);
    auto *form = new QVBoxLayout;
    form->setContentsMargins(12, 8, 12, 8);
    form->setSpacing(10);
    auto *offset = new QSpinBox;
    offset->setRange(0, 2000);
    offset->setValue(412);
    offset->setSuffix(QStringLiteral(" dp"));
    auto *name = new QLineEdit(QString::fromUtf8("示例商城"));
    name->setReadOnly(true);
    auto *digest = new QLineEdit(QStringLiteral("5F:2A:9C:01"));
    digest->setFont(ui::codeFont());
    auto *toggle = new ui::ToggleSwitch(QString::fromUtf8("蜂窝数据"));
    toggle->setChecked(true);
    auto *check = new QCheckBox(QString::fromUtf8("留 4 dp 余量"));
    check->setAccessibleName(check->text());
    check->setChecked(true);
    for (const auto &[label, editor] : {std::pair<const char *, QWidget *>{"距导航栏底部", offset},
                                        {"应用名称", name},
                                        {"签名 MD5", digest}}) {
        auto *row = new ui::FormRow(QString::fromUtf8(label), editor, box);
        row->setLabelWidth(84);
        form->addWidget(row);
        if (editor == digest)
            row->setError(QString::fromUtf8("MD5 是 32 位小写十六进制数。"),
                          QString::fromUtf8("去掉冒号并转小写"));
    }
    form->addWidget(toggle);
    form->addWidget(check);
    column->addLayout(form);
    column->addStretch(1);
    QDockWidget *dock =
        addDock(this, QStringLiteral("sample.inspector"), Qt::RightDockWidgetArea, box);
    resizeDocks({dock}, {336}, Qt::Horizontal);
}

void SamplePlace::makeProblems()
{
    m_problems = new QStandardItemModel(this);
    auto *first = cell(QString::fromUtf8("登录按钮压住协议，最多 60.5 dp"),
                       {{ui::VerdictRole, verdict(ui::Verdict::Refuses)}, {ui::IsBoldRole, true}});
    const QVariant documented =
        QVariant::fromValue(ui::ChipLook{QString::fromUtf8("文档"), ui::ChipLook::Shape::Outline});
    m_problems->appendRow({first, cell(QStringLiteral("7 / 212")),
                           cell(QStringLiteral("consent.overlap"), {{ui::IsCodeRole, true}}),
                           cell(QString::fromUtf8("登录按钮 × 协议栏")),
                           cell(QString(), {{ui::ChipRole, documented}})});
    first->appendRow({cell(QStringLiteral("Redmi 5A"),
                           {{ui::DetailRole, QString::fromUtf8("360×640 dp · 三家运营商")}}),
                      cell(QStringLiteral("12.5 dp"))});
    m_problems->appendRow({cell(QString::fromUtf8("“切换其他登录方式”可点高度 20 dp，不足 48 dp"),
                                {{ui::VerdictRole, verdict(ui::Verdict::NonCompliant)}}),
                           cell(QStringLiteral("212 / 212")),
                           cell(QStringLiteral("consent.target"), {{ui::IsCodeRole, true}}),
                           cell(QString::fromUtf8("切换方式")),
                           cell(QString(), {{ui::ChipRole, documented}})});
    m_problems->appendRow({cell(QString::fromUtf8("折叠屏半开时的安全区没有数据，无法判断"),
                                {{ui::VerdictRole, verdict(ui::Verdict::CannotTell)}}),
                           cell(QStringLiteral("4 / 212")),
                           cell(QStringLiteral("device.inset-unknown"), {{ui::IsCodeRole, true}}),
                           cell(QString::fromUtf8("页面"))});
    auto *box = new ui::Pane(ui::Pane::Ground::Surface, this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new ui::TabHead;
    for (int tab = 0; tab < 3; ++tab)
        m_tabs->tabs()->addTab(QString());
    m_tabs->tabs()->setCount(0, 3);
    m_tabs->tabs()->setAccessibleName(QStringLiteral("Tabs"));
    m_tabs->addWidget(new ui::Chip(
        {QString::fromUtf8("拒绝 1"), ui::ChipLook::Shape::Tinted, ui::Verdict::Refuses, true}));
    m_tabs->addWidget(new ui::Chip({QString::fromUtf8("不合规 1"), ui::ChipLook::Shape::Tinted,
                                    ui::Verdict::NonCompliant, true}));
    auto *table = new ui::TableView;
    table->setObjectName(QStringLiteral("sample.problems"));
    table->setAccessibleName(QStringLiteral("Problems"));
    table->setModel(m_problems);
    table->setIsTree(true);
    table->expandAll();
    for (const auto &[column_, width] : {std::pair{0, 456}, {1, 82}, {2, 166}, {3, 124}})
        table->setColumnWidth(column_, width);
    column->addWidget(m_tabs);
    column->addWidget(table);
    QDockWidget *dock =
        addDock(this, QStringLiteral("sample.bottom"), Qt::BottomDockWidgetArea, box);
    resizeDocks({dock}, {190}, Qt::Vertical);
}

void SamplePlace::retranslate()
{
    m_fix->setText(both("修复…", "Fix…"));
    m_fix->setToolTip(both("给出已证明的修法", "Show proved fixes"));
    m_failuresOnly->setText(both("只看失败", "Failures only"));
    m_banner->setVerdict(
        ui::Verdict::Refuses, both("会被拒绝 · 600005", "Refused · 600005"),
        both("登录按钮压住协议 <b>12.5 dp</b>（25 px）；Debug 包点击登录时报“页面非法修改”。",
             "The login button covers the agreement by <b>12.5 dp</b> (25 px)."));
    const QList<ui::Chip *> chips = m_banner->findChildren<ui::Chip *>();
    chips.at(0)->setText(both("7 / 212 台设备", "7 of 212 devices"));
    chips.at(1)->setText(both("依据 文档", "documented"));
    m_outlineHead->setTitle(both("大纲", "Outline"));
    m_outlineHead->setDetail(both("上 = 前", "top = front"));
    m_deviceHead->setTitle(both("设备", "Devices"));
    m_inspectorHead->setTitle(both("属性", "Properties"));
    m_inspectorHead->setDetail(both("登录按钮 loginButton", "Login button"));
    m_tabs->tabs()->setTabText(0, both("问题", "Problems"));
    m_tabs->tabs()->setTabText(1, both("代码", "Code"));
    m_tabs->tabs()->setTabText(2, both("撤销历史", "Undo history"));
    m_problems->setHorizontalHeaderLabels({both("问题", "Problem"), both("设备", "Devices"),
                                           both("规则", "Rule"), both("控件", "Elements"),
                                           both("依据", "Evidence")});
    emit titleChanged();
}

} // namespace numauth::tests
