#include "ui/phone/PhoneForm.h"

#include "ui/phone/AppChoice.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/ToggleSwitch.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

namespace {

constexpr int labelWidth = 92;
/// Short values stand side by side, longer ones in a list.
constexpr qsizetype mostSegments = 2;
constexpr qsizetype longestSegment = 7;

bool fitsSegments(const phone::PhoneField &field)
{
    if (field.values.isEmpty() || field.values.size() > mostSegments)
        return false;
    return std::ranges::all_of(field.values, [](const phone::FieldValue &value) {
        return value.label.en.size() <= longestSegment;
    });
}

} // namespace

PhoneForm::PhoneForm(PhoneSession &session, const QList<phone::BuiltInScenario> &scenarios,
                     QWidget *parent)
    : QWidget(parent), m_session(session), m_scenarios(scenarios), m_page(new QComboBox),
      m_device(new QComboBox), m_app(new AppChoice(session, labelWidth))
{
    setObjectName(QStringLiteral("phone.form"));
    auto *content = new Pane(Pane::Ground::Surface);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const phone::FieldGroup &group : m_session.tables().fields.groups())
        addGroup(group, layout);
    addScenarios(scenarios, layout);
    layout->addStretch();
    for (QComboBox *combo : content->findChildren<QComboBox *>()) {
        combo->setFocusPolicy(Qt::StrongFocus);
        combo->installEventFilter(this);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(&m_session, &PhoneSession::changed, this, &PhoneForm::showState);
    retranslate();
}

void PhoneForm::addGroup(const phone::FieldGroup &group, QBoxLayout *layout)
{
    auto *head = new DockHead;
    m_heads.insert(group.id, head);
    layout->addWidget(head);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(12, 8, 12, 10);
    body->setSpacing(6);
    layout->addLayout(body);
    if (group.id == QLatin1StringView("app"))
        addPageRows(body);
    for (const phone::PhoneField &field : m_session.tables().fields.fields()) {
        if (field.group == group.id)
            addField(field, body);
    }
}

void PhoneForm::addField(const phone::PhoneField &field, QBoxLayout *layout)
{
    QWidget *editor = makeEditor(field);
    editor->setObjectName(QStringLiteral("phone.") + field.id);
    m_editors.insert(field.id, editor);
    if (field.isSwitch()) {
        layout->addWidget(editor);
        return;
    }
    auto *row = new FormRow({}, editor);
    row->setLabelWidth(labelWidth);
    m_rows.insert(field.id, row);
    layout->addWidget(row);
}

QWidget *PhoneForm::makeEditor(const phone::PhoneField &field)
{
    if (field.isSwitch())
        return makeSwitch(field);
    if (field.values.isEmpty())
        return makeLine(field);
    return fitsSegments(field) ? makeSegments(field) : makeCombo(field);
}

QWidget *PhoneForm::makeSwitch(const phone::PhoneField &field)
{
    auto *toggle = new ToggleSwitch;
    if (!field.icon.isEmpty())
        toggle->setIconName(field.icon);
    connect(toggle, &QCheckBox::toggled, this, [this, id = field.id](bool isOn) {
        m_session.set(id, isOn ? QStringLiteral("on") : QStringLiteral("off"));
    });
    return toggle;
}

QWidget *PhoneForm::makeSegments(const phone::PhoneField &field)
{
    auto *segments = new SegmentedGroup;
    segments->setFillsWidth(true);
    for (const phone::FieldValue &value : field.values)
        segments->addSegment({}, value.id);
    connect(segments, &SegmentedGroup::currentIndexChanged, this, [this, segments, id = field.id] {
        m_session.set(id, segments->currentData().toString());
    });
    return segments;
}

QWidget *PhoneForm::makeCombo(const phone::PhoneField &field)
{
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const phone::FieldValue &value : field.values)
        combo->addItem(QString(), value.id);
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, combo, id = field.id] { m_session.set(id, combo->currentData().toString()); });
    return combo;
}

QWidget *PhoneForm::makeLine(const phone::PhoneField &field)
{
    auto *line = new QLineEdit;
    connect(line, &QLineEdit::editingFinished, this, [this, line, field] {
        const Result<> checked = m_session.tables().fields.check(field, line->text());
        FormRow *row = m_rows.value(field.id);
        if (!checked) {
            row->setError(checked.error().message);
            return;
        }
        row->clearError();
        m_session.set(field.id, line->text());
    });
    return line;
}

void PhoneForm::addPageRows(QBoxLayout *layout)
{
    m_page->setObjectName(QStringLiteral("phone.page"));
    m_device->setObjectName(QStringLiteral("phone.device"));
    for (QComboBox *combo : {m_page, m_device})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pageRow = new FormRow({}, m_page);
    m_deviceRow = new FormRow({}, m_device);
    for (FormRow *row : {m_pageRow, m_deviceRow}) {
        row->setLabelWidth(labelWidth);
        layout->addWidget(row);
    }
    layout->addWidget(m_app);
    for (QComboBox *combo : m_app->findChildren<QComboBox *>())
        combo->installEventFilter(this);
    connect(m_page, &QComboBox::activated, this,
            [this] { m_session.choosePage(m_page->currentData().toInt()); });
    connect(m_device, &QComboBox::activated, this,
            [this] { m_session.chooseDevice(m_device->currentData().toString()); });
}

void PhoneForm::addScenarios(const QList<phone::BuiltInScenario> &scenarios, QBoxLayout *layout)
{
    m_scenarioHead = new DockHead;
    layout->addWidget(m_scenarioHead);
    auto *grid = new QGridLayout;
    grid->setContentsMargins(12, 10, 12, 12);
    grid->setSpacing(8);
    for (const phone::BuiltInScenario &scenario : scenarios) {
        auto *chip = new Chip;
        chip->setObjectName(QStringLiteral("phone.scenario.") + scenario.id);
        chip->setClickable(true);
        connect(chip, &QAbstractButton::clicked, this,
                [this, changes = scenario.phone] { m_session.apply(changes); });
        const int index = static_cast<int>(m_chips.size());
        grid->addWidget(chip, index / 2, index % 2, Qt::AlignLeft);
        m_chips << chip;
    }
    layout->addLayout(grid);
}

void PhoneForm::showValue(const phone::PhoneField &field, const QString &value)
{
    QWidget *editor = m_editors.value(field.id);
    const QSignalBlocker blocker(editor);
    if (auto *toggle = qobject_cast<ToggleSwitch *>(editor))
        toggle->setChecked(value == QLatin1StringView("on"));
    else if (auto *segments = qobject_cast<SegmentedGroup *>(editor))
        segments->setCurrentData(value);
    else if (auto *combo = qobject_cast<QComboBox *>(editor))
        combo->setCurrentIndex(combo->findData(value));
    else if (auto *line = qobject_cast<QLineEdit *>(editor); line && !line->hasFocus())
        line->setText(value);
}

void PhoneForm::showState()
{
    for (const phone::PhoneField &field : m_session.tables().fields.fields())
        showValue(field, m_session.state()[field.id]);
    const QJsonObject shown = m_session.state().toJson(m_session.tables().fields);
    for (qsizetype index = 0; index < m_chips.size(); ++index) {
        const phone::BuiltInScenario &scenario = m_scenarios.at(index);
        ChipLook look{scenario.label.text()};
        look.isAccent = shown == scenario.phone;
        m_chips.at(index)->setLook(look);
    }
    showPages();
}

void PhoneForm::showPages()
{
    const QSignalBlocker pageBlocker(m_page);
    const QSignalBlocker deviceBlocker(m_device);
    m_page->clear();
    const QList<consent::ConsentPage> &pages = m_session.pages();
    for (int index = 0; index < pages.size(); ++index)
        m_page->addItem(pages.at(index).name, index);
    if (m_session.pageIndex() < 0)
        m_page->addItem(tr("the SDK's own look"), -1);
    m_page->setCurrentIndex(m_page->findData(m_session.pageIndex()));
    const QList<consent::Device> devices = m_session.devices();
    if (m_device->count() != devices.size() ||
        m_device->itemData(0).toString() != devices.first().id) {
        m_device->clear();
        for (const consent::Device &device : devices)
            m_device->addItem(device.name(), device.id);
    }
    m_device->setCurrentIndex(m_device->findData(m_session.device().id));
}

void PhoneForm::retranslateField(const phone::PhoneField &field)
{
    QWidget *editor = m_editors.value(field.id);
    const QSignalBlocker blocker(editor);
    editor->setAccessibleName(field.label.text());
    if (FormRow *row = m_rows.value(field.id))
        row->setLabel(field.number
                          ? QStringLiteral("%1 (%2)").arg(field.label.text(), field.number->unit)
                          : field.label.text());
    if (auto *toggle = qobject_cast<ToggleSwitch *>(editor))
        toggle->setText(field.label.text());
    for (int index = 0; index < field.values.size(); ++index) {
        const QString &words = field.values.at(index).label.text();
        if (auto *segments = qobject_cast<SegmentedGroup *>(editor))
            segments->setSegmentText(index, words);
        else if (auto *combo = qobject_cast<QComboBox *>(editor))
            combo->setItemText(index, words);
    }
}

void PhoneForm::retranslate()
{
    for (const phone::FieldGroup &group : m_session.tables().fields.groups())
        m_heads.value(group.id)->setTitle(group.label.text());
    for (const phone::PhoneField &field : m_session.tables().fields.fields())
        retranslateField(field);
    m_pageRow->setLabel(tr("Page"));
    m_deviceRow->setLabel(tr("Device"));
    m_page->setAccessibleName(tr("Page"));
    m_device->setAccessibleName(tr("Device"));
    m_scenarioHead->setTitle(tr("Scenarios"));
    showState();
}

/// The wheel scrolls the form; it must not change what it happens to roll over.
bool PhoneForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PhoneForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
