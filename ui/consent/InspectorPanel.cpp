#include "ui/consent/InspectorPanel.h"

#include "ui/consent/CanvasActions.h"
#include "ui/consent/InspectorDelegate.h"
#include "ui/consent/PlatformDialog.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SegmentedGroup.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace numauth::ui {

namespace {

/// A row is passed faster than a range is worth finding.
constexpr int rangeDelayMs = 200;

} // namespace

InspectorPanel::InspectorPanel(PageSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new InspectorModel(session, this)),
      m_head(new DockHead), m_search(new SearchField), m_names(new SegmentedGroup),
      m_changedOnly(makeIconButton(QStringLiteral("filter"), QString(), this)),
      m_view(new QTreeView), m_help(new Pane(Pane::Ground::Chrome)), m_helpTitle(new Label),
      m_helpType(new Label({}, TextSize::Small, Tone::Muted)),
      m_helpNames(new Label({}, TextSize::Tiny, Tone::Muted)),
      m_helpText(new Label({}, TextSize::Small, Tone::Muted)),
      m_helpRange(new Label({}, TextSize::Small, Tone::Accent))
{
    m_rangeDelay.setSingleShot(true);
    m_rangeDelay.setInterval(rangeDelayMs);
    layOut();
    connectView();
    connect(m_search, &QLineEdit::textChanged, m_model, &InspectorModel::setFilter);
    connect(m_changedOnly, &QToolButton::toggled, m_model, &InspectorModel::setShowsChangedOnly);
    connect(m_names, &SegmentedGroup::currentIndexChanged, this, [this] {
        m_model->setNames(static_cast<consent::Platform>(m_names->currentData().toInt()));
    });
    connect(&session, &PageSession::documentChanged, this,
            [this] { m_names->setCurrentData(static_cast<int>(m_session.page().platform)); });
    connect(&session, &PageSession::selectionChanged, this, &InspectorPanel::showHead);
    connect(&session, &PageSession::updated, this, &InspectorPanel::forgetRange);
    connect(&m_rangeDelay, &QTimer::timeout, this, &InspectorPanel::findRange);
    connect(&m_range, &QFutureWatcherBase::finished, this, &InspectorPanel::showRange);
    retranslate();
}

void InspectorPanel::layOut()
{
    m_changedOnly->setCheckable(true);
    m_changedOnly->setObjectName(QStringLiteral("consent.inspector.changedOnly"));
    m_search->setObjectName(QStringLiteral("consent.inspector.search"));
    m_names->setObjectName(QStringLiteral("consent.inspector.names"));
    for (const consent::Platform platform : {consent::Platform::Android, consent::Platform::Ios})
        m_names->addSegment(platformName(platform), static_cast<int>(platform));
    m_names->setCurrentData(static_cast<int>(m_model->names()));
    auto *searchLine = new QHBoxLayout;
    searchLine->setContentsMargins(8, 8, 8, 8);
    searchLine->setSpacing(8);
    searchLine->addWidget(m_search, 1);
    searchLine->addWidget(m_names);
    searchLine->addWidget(m_changedOnly);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(searchLine);
    layout->addWidget(m_view, 1);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(makeHelp());
}

QWidget *InspectorPanel::makeHelp()
{
    m_helpTitle->setWeight(QFont::DemiBold);
    m_helpNames->setIsCode(true);
    m_helpText->setWordWrap(true);
    m_helpRange->setObjectName(QStringLiteral("consent.inspector.range"));
    m_helpRange->setWordWrap(true);
    m_helpRange->hide();
    auto *help = new QVBoxLayout(m_help);
    help->setContentsMargins(12, 8, 12, 10);
    help->setSpacing(3);
    auto *titleLine = new QHBoxLayout;
    titleLine->addWidget(m_helpTitle);
    titleLine->addStretch();
    titleLine->addWidget(m_helpType);
    help->addLayout(titleLine);
    for (Label *line : {m_helpNames, m_helpText, m_helpRange})
        help->addWidget(line);
    return m_help;
}

void InspectorPanel::connectView()
{
    auto *delegate = new InspectorDelegate(m_view);
    m_view->setObjectName(QStringLiteral("consent.inspector"));
    m_view->setItemDelegate(delegate);
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setIndentation(0);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::CurrentChanged | QAbstractItemView::SelectedClicked |
                            QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    m_view->viewport()->installEventFilter(this);
    showFolds();
    connect(m_model, &QAbstractItemModel::modelReset, this, &InspectorPanel::showFolds);
    connect(m_model, &InspectorModel::valueRefused, this, &InspectorPanel::showRefusal);
    connect(m_view, &QAbstractItemView::clicked, this, &InspectorPanel::toggleFold);
    connect(delegate, &InspectorDelegate::resetRequested, m_model, &InspectorModel::reset);
    connect(delegate, &InspectorDelegate::stepRequested, m_model, &InspectorModel::step);
    connect(delegate, &InspectorDelegate::formRequested, this, [this](const QModelIndex &index) {
        emit formRequested(index.data(InspectorModel::AttributeIdRole).toString());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &InspectorPanel::showHelp);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &InspectorPanel::showHelp);
}

void InspectorPanel::setActions(CanvasActions &actions)
{
    for (QAction *action : actions.alignActions().first(2))
        m_head->addTool(action);
    m_more = makeIconButton(QStringLiteral("more"), QString(), m_head);
    m_more->setObjectName(QStringLiteral("consent.inspector.more"));
    setButtonKind(m_more, ButtonKind::Quiet);
    setSmallButton(m_more);
    auto *menu = new QMenu(m_more);
    menu->addActions(actions.alignActions());
    menu->addSeparator();
    menu->addActions(actions.elementActions());
    connect(m_more, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    m_head->addWidget(m_more);
    retranslate();
}

void InspectorPanel::showAttribute(const QString &attributeId)
{
    const QModelIndex index = m_model->indexOf(attributeId);
    if (!index.isValid())
        return;
    const auto triggers = m_view->editTriggers();
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->expand(index.parent());
    m_view->setCurrentIndex(index);
    m_view->setEditTriggers(triggers);
}

/// Groups that a person folded stay so, whatever view is selected; a search opens all.
void InspectorPanel::showFolds()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        m_view->setExpanded(group, !m_search->text().isEmpty() ||
                                       !m_folded.contains(group.data().toString()));
    }
}

void InspectorPanel::toggleFold(const QModelIndex &group)
{
    if (m_model->attribute(group))
        return;
    const bool isOpen = m_view->isExpanded(group);
    if (isOpen)
        m_folded.insert(group.data().toString());
    else
        m_folded.remove(group.data().toString());
    m_view->setExpanded(group, !isOpen);
}

InspectorPanel::~InspectorPanel()
{
    m_range.cancel();
    m_range.waitForFinished();
}

/// What was worked out was so for the page before the change.
void InspectorPanel::forgetRange()
{
    m_rangeOf.clear();
    showHelp();
}

void InspectorPanel::askRange(const QString &attributeId)
{
    if (attributeId == m_rangeOf)
        return;
    m_rangeOf = attributeId;
    m_helpRange->hide();
    m_range.cancel();
    m_rangeDelay.start();
}

void InspectorPanel::findRange()
{
    m_range.waitForFinished(); // one that was given up ends at its next cell
    const consent::ConsentTables &tables = m_session.tables();
    m_range.setFuture(QtConcurrent::run(
        [page = m_session.page(), id = m_rangeOf, selection = m_session.selection(),
         &tables](QPromise<std::optional<consent::LegalRange>> &promise) {
            promise.addResult(legalRange(page, id, selection, tables,
                                         [&promise] { return promise.isCanceled(); }));
        }));
}

void InspectorPanel::showRange()
{
    if (m_range.isCanceled() || m_range.future().resultCount() == 0)
        return;
    const std::optional<consent::LegalRange> range = m_range.result();
    m_helpRange->setVisible(range.has_value());
    if (!range)
        return;
    m_helpRange->setText(range->words().text());
    m_helpRange->setTone(range->isLegalNow ? Tone::Accent : Tone::Refuse);
}

void InspectorPanel::showHead()
{
    const QString id = m_session.selectedElement();
    m_head->setTitle(tr("Properties"));
    m_head->setDetail(id.isEmpty()
                          ? tr("Page")
                          : QStringLiteral("%1 %2").arg(consent::elementLabel(id).text(), id));
    showHelp();
}

/// The current row's; before one is chosen the attribute that holds the selected view's height on
/// the page.
const consent::Attribute *InspectorPanel::describedAttribute() const
{
    if (const auto *current = m_model->attribute(m_view->currentIndex()))
        return current;
    const auto *element = m_session.layout().find(m_session.selectedElement());
    return element
               ? m_session.tables().attributes.find(m_session.page().platform, element->yAttribute)
               : nullptr;
}

void InspectorPanel::showHelp()
{
    const consent::Attribute *attribute = describedAttribute();
    m_help->setVisible(attribute != nullptr);
    if (!attribute)
        return;
    const QString since = attribute->since.toString();
    m_helpTitle->setText(attribute->label.text());
    m_helpType->setText(
        tr("%1 · since %2 · %3")
            .arg(attribute->unit, since, evidenceLabel(attribute->evidence).text()));
    const bool isAndroid = attribute->platform == consent::Platform::Android;
    QString names = (isAndroid ? QStringLiteral("Android %1") : QStringLiteral("iOS     %1"))
                        .arg(attribute->id);
    if (!attribute->counterpart.isEmpty())
        names += (isAndroid ? QStringLiteral("\niOS     %1") : QStringLiteral("\nAndroid %1"))
                     .arg(attribute->counterpart);
    m_helpNames->setText(names);
    QString text = attribute->meaning.text();
    if (!attribute->layoutEffect.isEmpty())
        text += QLatin1Char('\n') + attribute->layoutEffect.text();
    m_helpText->setTone(Tone::Muted);
    m_helpText->setText(text);
    askRange(attribute->id);
}

void InspectorPanel::showRefusal(const QString &attributeId, const QString &sentence)
{
    m_help->show();
    m_helpTitle->setText(attributeId);
    m_helpType->clear();
    m_helpNames->clear();
    m_helpRange->hide();
    m_helpText->setTone(Tone::Refuse);
    m_helpText->setText(sentence);
}

void InspectorPanel::retranslate()
{
    m_search->setPlaceholderText(tr("Name or SDK name"));
    m_search->setAccessibleName(tr("Search the properties"));
    m_changedOnly->setToolTip(tr("Changed properties only"));
    m_changedOnly->setAccessibleName(m_changedOnly->toolTip());
    m_view->setAccessibleName(tr("Properties"));
    m_names->setAccessibleName(tr("Whose SDK names are shown"));
    if (m_more) {
        m_more->setToolTip(tr("Align and arrange"));
        m_more->setAccessibleName(m_more->toolTip());
    }
    m_rangeOf.clear();
    showHead();
}

void InspectorPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// The arrows of a number act at each press; the view would take a press that ends an edit for
/// nothing else.
bool InspectorPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return QWidget::eventFilter(watched, event);
    const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
    const QModelIndex index = m_view->indexAt(at);
    const double by = InspectorDelegate::stepAt(at, m_view->visualRect(index), index);
    if (by != 0 && isPress)
        m_model->step(index, by);
    return by != 0 || QWidget::eventFilter(watched, event);
}

} // namespace numauth::ui
