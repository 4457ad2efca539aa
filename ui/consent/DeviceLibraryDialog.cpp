#include "ui/consent/DeviceLibraryDialog.h"

#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/DialogFoot.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/TableView.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace numauth::ui {

using namespace consent;

namespace {

constexpr QSize dialogSize(980, 640);
constexpr int formWidth = 340;
constexpr int labelWidth = 110;
constexpr int pasteHeight = 64;

/// A member of a device by the name of its field; null for name and sides.
double *memberOf(Device &device, const QString &name)
{
    if (name == QLatin1StringView("density"))
        return &device.density;
    if (name == QLatin1StringView("statusBar"))
        return &device.statusBar;
    const bool isIos = device.platform == Platform::Ios;
    if (name == QLatin1StringView("top"))
        return isIos ? &device.safeTop : &device.navigationBarGesture;
    if (name == QLatin1StringView("bottom"))
        return isIos ? &device.safeBottom : &device.navigationBarButtons;
    return nullptr;
}

QString valueOf(Device device, const QString &name)
{
    if (name == QLatin1StringView("name"))
        return device.model;
    if (name == QLatin1StringView("width"))
        return QString::number(device.widthPx);
    if (name == QLatin1StringView("height"))
        return device.heightPx ? QString::number(*device.heightPx) : QString();
    const double *member = memberOf(device, name);
    return member ? QString::number(*member) : QString();
}

/// False when \p text is no number where one belongs.
bool setValue(Device &device, const QString &name, const QString &text)
{
    if (name == QLatin1StringView("name")) {
        device.model = text.trimmed();
        return true;
    }
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (!isNumber || !(number > -1e6 && number < 1e6))
        return false;
    if (name == QLatin1StringView("width"))
        device.widthPx = qRound(number);
    else if (name == QLatin1StringView("height"))
        device.heightPx = qRound(number);
    else
        *memberOf(device, name) = number;
    return true;
}

} // namespace

DeviceLibraryDialog::DeviceLibraryDialog(const DeviceTable &known, const DeviceFile &file,
                                         QWidget *parent)
    : Dialog(parent), m_library(known, file), m_model(new DeviceLibraryModel(m_library, this)),
      m_search(new SearchField), m_set(new QComboBox), m_table(new TableView),
      m_pasted(new QPlainTextEdit), m_read(new QPushButton(tr("Read"))),
      m_remove(new QPushButton(tr("Remove"))), m_duplicate(new QPushButton(tr("Duplicate"))),
      m_removeSet(new QPushButton(tr("Remove set"))),
      m_note(new Label({}, TextSize::Small, Tone::Muted)),
      m_error(new Label({}, TextSize::Small, Tone::Refuse))
{
    setObjectName(QStringLiteral("consent.library"));
    setWindowTitle(tr("Device library"));
    resize(dialogSize);
    auto *columns = new QHBoxLayout;
    columns->addWidget(makeList(), 1);
    columns->addWidget(new Separator(Qt::Vertical));
    columns->addWidget(makeForm());
    layOutOverFoot(this, columns, makeFoot());
    connect(&m_library, &DeviceLibrary::changed, this, [this] {
        refreshSets();
        refresh();
    });
    connect(m_model, &DeviceLibraryModel::refused, this, &DeviceLibraryDialog::showError);
    refreshSets();
    choose(m_model->idAt(m_model->index(0, 0)));
    m_search->setFocus();
}

QWidget *DeviceLibraryDialog::makeList()
{
    m_search->setObjectName(QStringLiteral("consent.library.search"));
    m_search->setPlaceholderText(tr("Search devices"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_set->setObjectName(QStringLiteral("consent.library.set"));
    m_set->setAccessibleName(tr("Device set"));
    m_set->setMinimumWidth(150);
    m_table->setObjectName(QStringLiteral("consent.library.table"));
    m_table->setAccessibleName(tr("Devices"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::SelectedClicked |
                             QAbstractItemView::EditKeyPressed);
    m_table->setEmptyText(tr("No device matches."));
    m_table->header()->resizeSection(DeviceLibraryModel::Name, 230);
    auto *newSet = new QPushButton(tr("New set…"));
    newSet->setObjectName(QStringLiteral("consent.library.newSet"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_search, 1);
    head->addWidget(m_set);
    head->addWidget(newSet);
    head->addWidget(m_removeSet);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const auto &[text, platform] : {std::pair(tr("Add Android"), Platform::Android),
                                         std::pair(tr("Add iOS"), Platform::Ios)}) {
        auto *button = new QPushButton(text);
        button->setObjectName(QStringLiteral("consent.library.add.") + platformId(platform));
        connect(button, &QPushButton::clicked, this, [this, wanted = platform] { add(wanted); });
        buttons->addWidget(button);
    }
    buttons->addWidget(m_duplicate);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *pane = new Pane(Pane::Ground::Surface);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, m_model, &DeviceLibraryModel::setFilter);
    connect(m_set, &QComboBox::activated, this, [this] {
        const QString id = chosenId();
        m_model->setSet(m_set->currentData().toString());
        choose(id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DeviceLibraryDialog::refresh);
    connect(newSet, &QPushButton::clicked, this, &DeviceLibraryDialog::addSet);
    connect(m_removeSet, &QPushButton::clicked, this,
            [this] { m_library.removeSet(m_set->currentData().toString()); });
    connect(m_duplicate, &QPushButton::clicked, this, &DeviceLibraryDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_library.removeDevice(chosenId()); });
    return pane;
}

void DeviceLibraryDialog::addField(QLayout *layout, const QString &name, const QString &label)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("consent.library.") + name);
    auto *row = new FormRow(label, edit);
    row->setLabelWidth(labelWidth);
    m_edits.insert(name, edit);
    m_rows.insert(name, row);
    layout->addWidget(row);
    connect(edit, &QLineEdit::editingFinished, this, [this, name] { commit(name); });
}

QWidget *DeviceLibraryDialog::makeForm()
{
    auto *pane = new Pane(Pane::Ground::Surface);
    pane->setFixedWidth(formWidth);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    addField(layout, QStringLiteral("name"), tr("Name"));
    addField(layout, QStringLiteral("width"), tr("Width (px)"));
    addField(layout, QStringLiteral("height"), tr("Height (px)"));
    addField(layout, QStringLiteral("density"), tr("Pixels per dp"));
    addField(layout, QStringLiteral("statusBar"), tr("Status bar"));
    addField(layout, QStringLiteral("top"), {});
    addField(layout, QStringLiteral("bottom"), {});
    m_pasted->setObjectName(QStringLiteral("consent.library.pasted"));
    m_pasted->setAccessibleName(tr("Output of wm size and wm density"));
    m_pasted->setPlaceholderText(
        QStringLiteral("adb shell wm size\nadb shell wm density\n393 x 852 @3x"));
    m_pasted->setTabChangesFocus(true);
    m_pasted->setFixedHeight(pasteHeight);
    m_read->setObjectName(QStringLiteral("consent.library.read"));
    m_note->setWordWrap(true);
    layout->addSpacing(8);
    layout->addWidget(new Label(tr("Paste what the phone says"), TextSize::Small, Tone::Muted));
    layout->addWidget(m_pasted);
    layout->addWidget(m_read, 0, Qt::AlignRight);
    layout->addWidget(m_note);
    layout->addStretch();
    connect(m_read, &QPushButton::clicked, this, &DeviceLibraryDialog::readPasted);
    return pane;
}

QWidget *DeviceLibraryDialog::makeFoot()
{
    auto *save = new QPushButton(tr("Save to the workspace"));
    save->setObjectName(QStringLiteral("consent.library.save"));
    auto *foot = new DialogFoot(this, save);
    const auto addStep = [&](QAction *action, const QString &text, QKeySequence::StandardKey keys) {
        action->setText(text);
        action->setShortcuts(keys);
        addAction(action);
        foot->addAtLeft(new ActionButton(action));
    };
    addStep(m_library.undoStack().createUndoAction(this), tr("Undo"), QKeySequence::Undo);
    addStep(m_library.undoStack().createRedoAction(this), tr("Redo"), QKeySequence::Redo);
    m_error->setObjectName(QStringLiteral("consent.library.error"));
    m_error->setElides(true);
    foot->addAtLeft(m_error, 1);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

QString DeviceLibraryDialog::chosenId() const
{
    return m_model->idAt(m_table->currentIndex());
}

void DeviceLibraryDialog::choose(const QString &id)
{
    m_table->setCurrentIndex(m_model->indexOf(id));
    refresh();
}

QString DeviceLibraryDialog::newName() const
{
    return tr("My phone %1").arg(m_library.file().devices.size() + 1);
}

void DeviceLibraryDialog::add(Platform platform)
{
    m_search->clear();
    choose(m_library.addDevice(platform, newName()));
    m_edits.value(QStringLiteral("name"))->setFocus();
    m_edits.value(QStringLiteral("name"))->selectAll();
}

void DeviceLibraryDialog::duplicate()
{
    const QString id = chosenId();
    for (const Device &device : m_library.devices()) {
        if (device.id != id)
            continue;
        Device copy = device;
        copy.id = m_library.addDevice(device.platform, tr("%1 copy").arg(device.name()));
        copy.maker.clear();
        copy.model = tr("%1 copy").arg(device.name());
        copy.source = QStringLiteral("devices.json");
        if (!copy.heightPx)
            copy.heightPx = copy.widthPx * 2;
        showError(m_library.setDevice(copy));
        choose(copy.id);
        return;
    }
}

void DeviceLibraryDialog::commit(const QString &name)
{
    const Device *device = m_library.own(chosenId());
    if (!device)
        return;
    Device changed = *device;
    const QString text = m_edits.value(name)->text();
    FormRow *row = m_rows.value(name);
    if (valueOf(changed, name) == text)
        return row->clearError();
    const QString refusal = setValue(changed, name, text) ? m_library.setDevice(changed)
                                                          : tr("“%1” is no number.").arg(text);
    if (refusal.isEmpty())
        row->clearError();
    else
        row->setError(refusal);
}

void DeviceLibraryDialog::readPasted()
{
    showError(m_library.setScreen(chosenId(), m_pasted->toPlainText()));
    if (m_error->text().isEmpty())
        m_pasted->clear();
}

void DeviceLibraryDialog::addSet()
{
    bool isGiven = false;
    const QString name = QInputDialog::getText(this, tr("New device set"), tr("Name of the set"),
                                               QLineEdit::Normal, {}, &isGiven);
    if (!isGiven)
        return;
    showError(m_library.addSet(name));
    m_set->setCurrentIndex(m_set->findData(name.trimmed()));
    m_model->setSet(m_set->currentData().toString());
}

void DeviceLibraryDialog::refreshSets()
{
    const QString current = m_set->currentData().toString();
    m_set->clear();
    m_set->addItem(tr("No set"), QString());
    for (const DeviceSet &set : m_library.file().sets)
        m_set->addItem(QStringLiteral("%1 · %2").arg(set.name).arg(set.devices.size()), set.name);
    m_set->setCurrentIndex(std::max(0, m_set->findData(current)));
    m_removeSet->setEnabled(m_set->currentIndex() > 0);
}

void DeviceLibraryDialog::refresh()
{
    const Device *device = m_library.own(chosenId());
    const bool isIos = device && device->platform == Platform::Ios;
    m_rows.value(QStringLiteral("top"))->setLabel(isIos ? tr("Safe area, top") : tr("Gesture bar"));
    m_rows.value(QStringLiteral("bottom"))
        ->setLabel(isIos ? tr("Safe area, bottom") : tr("Button bar"));
    m_rows.value(QStringLiteral("density"))
        ->setLabel(isIos ? tr("Pixels per pt") : tr("Pixels per dp"));
    for (auto edit = m_edits.cbegin(); edit != m_edits.cend(); ++edit) {
        (*edit)->setEnabled(device);
        m_rows.value(edit.key())->clearError();
        (*edit)->setText(device ? valueOf(*device, edit.key()) : QString());
    }
    m_pasted->setEnabled(device);
    m_read->setEnabled(device);
    m_remove->setEnabled(device);
    m_duplicate->setEnabled(m_table->currentIndex().isValid());
    m_removeSet->setEnabled(m_set->currentIndex() > 0);
    m_note->setText(device ? tr("Sizes in pixels, bars in dp or pt.")
                           : tr("Devices of the table cannot be changed: duplicate one, or add "
                                "your own. Shares and sets hold for all."));
    m_error->clear();
}

void DeviceLibraryDialog::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setToolTip(sentence);
}

} // namespace numauth::ui
