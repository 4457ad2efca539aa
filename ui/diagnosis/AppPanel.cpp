#include "ui/diagnosis/AppPanel.h"

#include "models/diagnosis/app/AppDiff.h"
#include "ui/diagnosis/FindingListModel.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>

#include <algorithm>
#include <array>

namespace numauth::ui {

using namespace diagnosis::app;

namespace {

constexpr std::array countedVerdicts{Verdict::Refuses, Verdict::NonCompliant, Verdict::CannotTell};

QString nameOf(const ExaminedApp &app)
{
    return QFileInfo(app.facts.path).fileName();
}

QString shown(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("–") : value;
}

qsizetype countOf(const ExaminedApps &apps, Verdict verdict)
{
    qsizetype count = 0;
    for (const ExaminedApp &app : apps)
        count += std::ranges::count(app.findings, verdict, verdictOf);
    return count;
}

/// `permission:android.permission.INTERNET` names one of many: the words say which.
QString wordsOf(const AppDifference &row)
{
    const qsizetype colon = row.field.indexOf(QLatin1Char(':'));
    QString subject = row.field.mid(colon + 1);
    if (subject.startsWith(QLatin1StringView("android.permission.")))
        subject.remove(0, 19);
    return colon < 0 ? row.label : row.label + QLatin1Char(' ') + subject;
}

} // namespace

AppPanel::AppPanel(const AppCheckTable &table, const UpgradeAdvice &advice,
                   const QList<ApiMember> &members, QWidget *parent)
    : QWidget(parent), m_advice(advice), m_members(members), m_head(new DockHead),
      m_pages(new SegmentedGroup), m_stack(new QStackedWidget),
      m_findings(new FindingListModel(table, this)), m_differences(new QStandardItemModel(this)),
      m_changes(new FindingListModel(table, this)), m_differenceTable(new TableView),
      m_version(new QComboBox), m_versionLabel(new Label({}, TextSize::Normal, Tone::Muted)),
      m_answer(new Label({}, TextSize::Normal))
{
    setObjectName(QStringLiteral("diagnosis.app"));
    m_head->setIconName(QStringLiteral("cube"));
    for (const Verdict verdict : countedVerdicts) {
        ChipLook look{{}, ChipLook::Shape::Tinted};
        look.verdict = verdict;
        look.hasMark = true;
        auto *chip = new Chip(look);
        m_head->addWidget(chip);
        m_counts << chip;
    }
    m_pages->setObjectName(QStringLiteral("diagnosis.app.pages"));
    m_pages->setSmall(true);
    for (const Page page : {Findings, Differences, Upgrade})
        m_pages->addSegment({}, page);
    m_head->addWidget(m_pages);
    m_findingTable = makeFindingTable(m_findings, "diagnosis.app.findings");
    m_differenceTable->setObjectName(QStringLiteral("diagnosis.app.differences"));
    m_differenceTable->setFrameShape(QFrame::NoFrame);
    m_differenceTable->setModel(m_differences);
    m_differenceTable->setSortingEnabled(false);
    m_stack->addWidget(m_findingTable);
    m_stack->addWidget(m_differenceTable);
    m_stack->addWidget(makeUpgrade());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    connect(m_pages, &SegmentedGroup::currentIndexChanged, m_stack,
            &QStackedWidget::setCurrentIndex);
    retranslate();
}

TableView *AppPanel::makeFindingTable(FindingListModel *model, const char *name)
{
    auto *table = new TableView;
    table->setObjectName(QString::fromLatin1(name));
    table->setFrameShape(QFrame::NoFrame);
    table->setModel(model);
    table->setSortingEnabled(false);
    table->setColumnWidth(FindingListModel::Check, 190);
    table->setColumnWidth(FindingListModel::Sentence, 380);
    const auto choose = [this, model](const QModelIndex &index) {
        if (const Finding *finding = model->finding(index.row()))
            emit findingChosen(*finding);
    };
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose);
    connect(table, &QAbstractItemView::clicked, this, choose);
    return table;
}

QWidget *AppPanel::makeUpgrade()
{
    m_version->setObjectName(QStringLiteral("diagnosis.app.version"));
    m_version->setEditable(true);
    m_version->setInsertPolicy(QComboBox::NoInsert);
    m_answer->setObjectName(QStringLiteral("diagnosis.app.upgrade"));
    m_answer->setWordWrap(true);
    m_changeTable = makeFindingTable(m_changes, "diagnosis.app.changes");
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_versionLabel);
    row->addWidget(m_version);
    row->addWidget(m_answer, 1);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_changeTable, 1);
    connect(m_version, &QComboBox::currentTextChanged, this, &AppPanel::advise);
    return page;
}

void AppPanel::present(const ExaminedApps &apps)
{
    m_apps = apps;
    QList<Finding> findings;
    for (const ExaminedApp &app : apps)
        findings << app.findings;
    if (apps.size() == 2)
        std::ranges::stable_sort(findings, {}, verdictOf);
    m_findings->setFindings(findings);
    fillVersions();
    showDifferences();
    showHead();
    m_pages->button(Differences)->setVisible(apps.size() == 2);
    m_pages->setCurrentIndex(apps.size() == 2 ? Differences : Findings);
}

const ExaminedApp *AppPanel::appOf(const Finding &finding) const
{
    for (const ExaminedApp &app : m_apps) {
        const auto isSame = [&finding](const Finding &each) {
            return each.identity() == finding.identity() && each.message == finding.message;
        };
        if (std::ranges::any_of(app.findings, isSame))
            return &app;
    }
    return m_apps.isEmpty() ? nullptr : &m_apps.first();
}

void AppPanel::select(const Finding &finding)
{
    m_pages->setCurrentIndex(Findings);
    if (const int row = m_findings->rowOf(finding); row >= 0)
        m_findingTable->setCurrentIndex(m_findings->index(row, 0));
}

QString AppPanel::sdkWords() const
{
    QStringList words;
    for (const ExaminedApp &app : m_apps) {
        for (const FoundSdk &sdk : app.facts.sdks)
            words << QStringLiteral("SDK %1 %2")
                         .arg(scheme::platformOsType(sdk.platform), sdk.version.isNull()
                                                                        ? tr("of unknown version")
                                                                        : sdk.version.toString());
    }
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

void AppPanel::showHead()
{
    QStringList names;
    for (const ExaminedApp &app : std::as_const(m_apps))
        names << nameOf(app);
    QStringList parts{names.join(QStringLiteral(" · "))};
    const QString sdk = sdkWords();
    parts << (sdk.isEmpty() ? tr("no SDK version found") : sdk);
    m_head->setTitle(tr("App checks"));
    m_head->setDetail(parts.join(QStringLiteral(" · ")));
    for (qsizetype index = 0; index < m_counts.size(); ++index) {
        const qsizetype count = countOf(m_apps, countedVerdicts.at(index));
        m_counts.at(index)->setText(QString::number(count));
        m_counts.at(index)->setVisible(count > 0);
    }
}

void AppPanel::showDifferences()
{
    m_differences->clear();
    m_differences->setHorizontalHeaderLabels(
        {tr("What"), m_apps.isEmpty() ? QString() : nameOf(m_apps.first()),
         m_apps.isEmpty() ? QString() : nameOf(m_apps.last())});
    m_differenceTable->setColumnWidth(0, 264);
    m_differenceTable->setColumnWidth(1, 252);
    if (m_apps.size() != 2)
        return;
    const auto add = [this](const QString &what, const QString &first, const QString &second) {
        QList<QStandardItem *> row;
        for (const QString &text : {what, first, second}) {
            row << new QStandardItem(text);
            row.last()->setEditable(false);
            row.last()->setToolTip(text);
        }
        m_differences->appendRow(row);
    };
    for (const AppDifference &row : AppDiff::compare(m_apps.first().facts, m_apps.last().facts))
        add(wordsOf(row), shown(row.first), shown(row.second));
    for (const Finding &finding : faultsOnlyIn(m_apps.first(), m_apps.last()))
        add(tr("Only here: %1").arg(finding.ruleId), finding.message.text(), shown({}));
    for (const Finding &finding : faultsOnlyIn(m_apps.last(), m_apps.first()))
        add(tr("Only here: %1").arg(finding.ruleId), shown({}), finding.message.text());
}

/// The versions that brought a change to a platform of the app; the newest first.
void AppPanel::fillVersions()
{
    const QSignalBlocker blocker(m_version);
    m_version->clear();
    QList<QVersionNumber> versions;
    for (const UpgradeAdvice::Change &change : m_advice.changes()) {
        const bool concerns = std::ranges::any_of(m_apps, [&change](const ExaminedApp &app) {
            return app.facts.sdk(change.platform) != nullptr;
        });
        if (concerns && !versions.contains(change.version))
            versions << change.version;
    }
    std::ranges::sort(versions, std::greater());
    for (const QVersionNumber &version : std::as_const(versions))
        m_version->addItem(version.toString());
    advise();
}

void AppPanel::advise()
{
    m_changes->setFindings({});
    if (m_apps.isEmpty()) {
        m_answer->setText({});
        return;
    }
    const QString text = m_version->currentText().trimmed();
    const auto target = QVersionNumber::fromString(text);
    if (target.segmentCount() < 2) {
        const bool hasSdk = std::ranges::any_of(
            m_apps, [](const ExaminedApp &app) { return !app.facts.sdks.isEmpty(); });
        m_answer->setText(!hasSdk ? tr("No SDK version was found in the app, so nothing can be "
                                       "compared.")
                                  : tr("Give a version such as 2.14.23."));
        return;
    }
    QStringList answers;
    QList<Finding> changes;
    for (const ExaminedApp &app : std::as_const(m_apps)) {
        const auto report = m_advice.advise(app.facts, target, m_members);
        const QString answer = report ? upgradeWords(*report) : report.error().message;
        answers << (m_apps.size() == 1 ? answer
                                       : QStringLiteral("%1: %2").arg(nameOf(app), answer));
        if (report)
            changes << report->findings;
    }
    m_answer->setText(answers.join(QLatin1Char('\n')));
    m_changes->setFindings(changes);
}

QString AppPanel::upgradeWords(const UpgradeReport &report) const
{
    QStringList words;
    for (const UpgradeReport::Step &step : report.steps)
        words << tr("From %1 to %2. New scheme key: %3")
                     .arg(step.from.toString(), step.to.toString(), report.keyReason.text());
    if (report.findings.isEmpty())
        words << tr("Nothing known changes on the way.");
    return words.join(QLatin1Char(' '));
}

void AppPanel::retranslate()
{
    m_pages->setSegmentText(Findings, tr("Findings"));
    m_pages->setSegmentText(Differences, tr("Differences"));
    m_pages->setSegmentText(Upgrade, tr("Upgrade"));
    m_pages->setAccessibleName(tr("App checks"));
    m_findingTable->setAccessibleName(tr("Findings"));
    m_findingTable->setEmptyText(tr("Every check that applies passed."));
    m_differenceTable->setAccessibleName(tr("Differences"));
    m_differenceTable->setEmptyText(tr("The two do not differ in anything that is compared."));
    m_changeTable->setAccessibleName(tr("What an upgrade changes"));
    m_changeTable->setEmptyText(tr("Nothing known changes on the way."));
    m_versionLabel->setText(tr("Go to SDK"));
    m_version->setAccessibleName(tr("Go to SDK"));
    m_findings->retranslate();
    showDifferences();
    showHead();
    advise();
}

void AppPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
