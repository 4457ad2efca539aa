#include "ui/scheme/SchemeDetail.h"

#include "models/scheme/SchemeCheck.h"
#include "ui/scheme/HexDelegate.h"
#include "ui/scheme/MigrationSteps.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/VerdictBanner.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

using scheme::ComparedItem;
using scheme::FieldRule;
using scheme::Scheme;

namespace {

constexpr int leastItem = 96;
constexpr int greatestItem = 156;

Verdict markOf(ComparedItem::State state)
{
    switch (state) {
    case ComparedItem::State::Same:
        return Verdict::Ok;
    case ComparedItem::State::Differs:
        return Verdict::Refuses;
    case ComparedItem::State::CannotTell:
        break;
    }
    return Verdict::CannotTell;
}

} // namespace

SchemeDetail::SchemeDetail(const scheme::SchemeRules &rules, vault::VaultSession &vault,
                           SecretClipboard &clipboard, QWidget *parent)
    : QWidget(parent), m_rules(rules), m_vault(vault), m_clipboard(clipboard),
      m_tools(new QHBoxLayout), m_takeSignature(new QAction(this)), m_details(new QAction(this)),
      m_title(new Label({}, TextSize::DetailTitle)),
      m_subtitle(new Label({}, TextSize::Small, Tone::Muted)),
      m_banner(new VerdictBanner(VerdictBanner::Layout::Block)), m_form(new QVBoxLayout),
      m_packageHead(new DockHead), m_comparison(new TableView), m_steps(new MigrationSteps),
      m_items(new QStandardItemModel(this)), m_findings(new Label({}, TextSize::Small, Tone::Muted))
{
    layOut();
    connect(m_takeSignature, &QAction::triggered, this,
            [this] { emit cloneWithSignatureRequested(signatureToTake()); });
    connect(m_details, &QAction::triggered, this, &SchemeDetail::detailsRequested);
    clear();
}

void SchemeDetail::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        setButtonKind(button, ButtonKind::Plain);
        m_tools->addWidget(button);
    }
}

void SchemeDetail::layOut()
{
    m_title->setWeight(QFont::DemiBold);
    m_banner->setObjectName(QStringLiteral("scheme.banner"));
    m_takeSignature->setObjectName(QStringLiteral("scheme.takeSignature"));
    m_banner->addAction(m_takeSignature, ButtonKind::Primary);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_title->setElides(true);
    m_subtitle->setElides(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 16, 10);
    head->setSpacing(8);
    head->addLayout(words, 1);
    head->addLayout(m_tools);
    m_form->setContentsMargins(16, 8, 16, 8);
    m_form->setSpacing(5);
    m_details->setObjectName(QStringLiteral("scheme.details"));
    m_packageHead->addTool(m_details);
    m_packageHead->setIconName(QStringLiteral("cube"));
    m_comparison->setObjectName(QStringLiteral("scheme.comparison"));
    m_comparison->setModel(m_items);
    m_comparison->setRowHeight(HexDelegate::height);
    for (const int column : {1, 2})
        m_comparison->setItemDelegateForColumn(column, new HexDelegate(m_comparison));
    m_comparison->setFrameShape(QFrame::NoFrame);
    m_findings->setElides(true);
    setMinimumWidth(430);
    m_findings->setObjectName(QStringLiteral("scheme.findings"));
    m_findings->setContentsMargins(16, 5, 16, 5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_banner);
    layout->addLayout(m_form);
    layout->addWidget(m_packageHead);
    layout->addWidget(m_comparison, 1);
    layout->addWidget(m_steps);
    layout->addWidget(new Separator(Qt::Horizontal));
    layout->addWidget(m_findings);
}

void SchemeDetail::show(const SchemeRow &row, const QString &folder)
{
    m_folder = folder;
    const auto isSameKey = [&row](const std::optional<SchemeRow> &old) {
        return old && old->scheme && row.scheme &&
               old->scheme->keyReference == row.scheme->keyReference &&
               old->scheme->schemeCode == row.scheme->schemeCode;
    };
    const bool isSame = m_row && m_row->id == row.id && isSameKey(m_row);
    m_row = row;
    m_title->setText(row.scheme ? row.scheme->name : row.id);
    const bool isCreated = row.scheme && !row.scheme->schemeCode.isEmpty();
    m_subtitle->setText(
        !row.scheme ? row.error
        : isCreated ? tr("%1 · in the cloud, so read-only").arg(platformWord(row.scheme->platform))
                    : tr("%1 · draft").arg(platformWord(row.scheme->platform)));
    if (!isSame || !row.scheme)
        fillForm();
    showBanner();
    fillComparison();
}

void SchemeDetail::clear()
{
    m_row.reset();
    m_title->setText(tr("No scheme is selected"));
    m_subtitle->setText(tr("Choose a scheme, or drop an APK, keystore or certificate."));
    fillForm();
    m_banner->hide();
    fillComparison();
}

void SchemeDetail::fillForm()
{
    m_carriers.clear();
    m_activationText = nullptr;
    while (QLayoutItem *item = m_form->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_row || !m_row->scheme)
        return;
    const Scheme &scheme = *m_row->scheme;
    const bool isReadOnly = !scheme.schemeCode.isEmpty();
    for (const FieldRule &rule : m_rules.fieldsOf(scheme.platform)) {
        auto *edit = new QLineEdit(scheme::SchemeRules::value(scheme, rule.field));
        edit->setObjectName(QStringLiteral("scheme.field.%1").arg(rule.field));
        edit->setReadOnly(isReadOnly);
        edit->setToolTip(rule.rule.text());
        edit->setPlaceholderText(rule.example.text());
        auto *row = new FormRow(rule.label.text(), edit);
        row->setLabelWidth(labelWidth);
        connect(edit, &QLineEdit::editingFinished, this,
                [this, edit, field = rule.field] { commit(field, edit->text()); });
        connect(row, &FormRow::correctionRequested, this, [this, edit, field = rule.field] {
            const auto problem = m_rules.check(field, edit->text(), m_row->scheme->platform);
            if (problem && problem->corrected) {
                edit->setText(*problem->corrected);
                commit(field, *problem->corrected);
            }
        });
        if (rule.field == QLatin1StringView("schemeCode") || !rule.advised.pattern().isEmpty())
            row->addWidget(copyButton(edit));
        m_form->addWidget(row);
        showProblem(row, rule.field);
    }
    addKeyRow();
    addActivationRow();
}

QToolButton *SchemeDetail::copyButton(const QLineEdit *edit)
{
    QToolButton *button = makeIconButton(QStringLiteral("copy"), tr("Copy"), this);
    connect(button, &QToolButton::clicked, edit,
            [edit] { QGuiApplication::clipboard()->setText(edit->text()); });
    return button;
}

/// Of a package whose signature is not the registered one; empty when there is nothing to take.
QString SchemeDetail::signatureToTake() const
{
    if (!m_row || !m_row->scheme || !m_row->facts ||
        m_row->scheme->platform != scheme::Platform::Android)
        return {};
    const QString signature = m_row->facts->headlineSignature();
    return signature == m_row->scheme->packageSignature ? QString() : signature;
}

void SchemeDetail::showProblem(FormRow *row, const QString &field)
{
    const QString value = qobject_cast<QLineEdit *>(row->editor())->text();
    const auto problem = m_rules.check(field, value, m_row->scheme->platform);
    if (!problem)
        row->clearError();
    else
        row->setError(problem->message.text(), problem->corrected ? tr("Correct it") : QString());
}

void SchemeDetail::commit(const QString &field, const QString &value)
{
    if (!m_row || !m_row->scheme || scheme::SchemeRules::value(*m_row->scheme, field) == value)
        return;
    scheme::SchemeRules::setValue(*m_row->scheme, field, value);
    for (int index = 0; index < m_form->count(); ++index) {
        auto *row = qobject_cast<FormRow *>(m_form->itemAt(index)->widget());
        if (row && row->editor()->objectName().endsWith(field))
            showProblem(row, field);
    }
    emit edited(m_row->id, *m_row->scheme);
    // The form looks different then; the editor that is just being left must outlive this.
    if (field == QLatin1StringView("schemeCode") || field == QLatin1StringView("keyReference"))
        QMetaObject::invokeMethod(this, &SchemeDetail::fillForm, Qt::QueuedConnection);
}

void SchemeDetail::showBanner()
{
    m_banner->setVisible(true);
    m_takeSignature->setVisible(!signatureToTake().isEmpty());
    m_takeSignature->setText(tr("Clone with this signature…"));
    m_takeSignature->setToolTip(
        tr("Make a draft like this scheme with the signature of the package"));
    if (m_row->isReading && !m_row->facts) {
        m_banner->setNoVerdict(tr("The package is being read"), tr("The verdict follows."));
        return;
    }
    if (!m_row->scheme) {
        m_banner->setVerdict(Verdict::Refuses, tr("The file cannot be read"),
                             m_row->error.toHtmlEscaped());
        return;
    }
    const Verdict verdict = m_row->verdict();
    if (verdict == Verdict::Ok) {
        m_banner->setVerdict(verdict, tr("Scheme and package agree"),
                             tr("Package name and signature are what the phone will report."));
        return;
    }
    const Finding &worst = m_row->findings.first();
    const QString head = verdict == Verdict::Refuses        ? tr("Phones will refuse this app")
                         : verdict == Verdict::NonCompliant ? tr("Works, with a warning")
                                                            : tr("Cannot tell yet");
    m_banner->setVerdict(verdict, head, scheme::SchemeCheck::brief(worst).text().toHtmlEscaped());
    m_banner->setToolTip(QStringLiteral("%1\n%2").arg(worst.message.text(), worst.advice.text()));
}

QString SchemeDetail::fieldLabel(const QString &field) const
{
    for (const FieldRule &rule : m_rules.fields()) {
        if (rule.field == field)
            return rule.label.text();
    }
    return field;
}

void SchemeDetail::fillComparison()
{
    m_items->clear();
    m_items->setHorizontalHeaderLabels({tr("Item"), tr("Scheme"), tr("Package")});
    m_packageHead->setTitle(tr("Comparison with the package"));
    m_packageHead->setDetail(QString());
    m_findings->clear();
    m_findings->hide();
    m_details->setText(tr("Details…"));
    m_details->setToolTip(tr("Every certificate, every Android version and every finding in full"));
    m_details->setVisible(m_row && (m_row->facts || !m_row->findings.isEmpty()));
    if (!m_row || !m_row->scheme || !m_row->facts) {
        m_comparison->setEmptyText(tr("No package to compare with yet: drop an APK here."));
        return;
    }
    m_packageHead->setDetail(QFileInfo(m_row->facts->path).fileName());
    const auto compared = scheme::SchemeCheck::compare(
        *m_row->scheme, scheme::SchemeStore::shownPath(m_row->id), *m_row->facts);
    for (const ComparedItem &item : compared) {
        QList<QStandardItem *> cells;
        for (const auto &[text, place] : {std::pair(fieldLabel(item.field), QString()),
                                          std::pair(item.schemeValue, item.schemePlace),
                                          std::pair(item.packageValue, item.packagePlace)}) {
            auto *cell = new QStandardItem(text);
            cell->setEditable(false);
            cell->setData(place, SecondLineRole);
            cell->setData(!place.isEmpty(), IsCodeRole);
            cells << cell;
        }
        cells.first()->setData(static_cast<int>(markOf(item.state)), VerdictRole);
        cells.at(1)->setData(item.packageValue, HexDelegate::OtherValueRole);
        cells.at(2)->setData(item.schemeValue, HexDelegate::OtherValueRole);
        if (item.state == ComparedItem::State::Differs)
            cells.last()->setData(static_cast<int>(Tone::Refuse), ToneRole);
        m_items->appendRow(cells);
    }
    fitComparison();
    QStringList sentences;
    for (const Finding &finding : m_row->findings.mid(1))
        sentences << scheme::SchemeCheck::brief(finding).text();
    m_findings->setText(sentences.join(QLatin1Char(' ')));
    m_findings->setVisible(!sentences.isEmpty());
}

/// Both values have the same room: what the names of the items leave.
void SchemeDetail::fitComparison()
{
    const int room = m_comparison->viewport()->width();
    m_comparison->resizeColumnToContents(0);
    const int items = std::clamp(m_comparison->columnWidth(0), leastItem, greatestItem);
    m_comparison->setColumnWidth(0, items);
    m_comparison->setColumnWidth(1, (room - items) / 2);
}

void SchemeDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitComparison();
}

void SchemeDetail::retranslate()
{
    if (m_row) {
        fillForm();
        const SchemeRow row = *m_row;
        show(row, m_folder);
    } else {
        clear();
    }
}

void SchemeDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
