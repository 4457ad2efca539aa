#include "ui/scheme/PackageCard.h"

#include "ui/scheme/TableCells.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/DockHead.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TableView.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

using package::CertificateFacts;
using package::SigningVerdict;

namespace {

constexpr QSize cardSize(860, 680);
constexpr int headHeight = 26;

QString yesOrNo(const std::optional<bool> &value, const QList<package::ConfiguredValue> &variants)
{
    if (variants.size() > 1)
        return package::variantsText(variants);
    return !value ? noText : *value ? PackageCard::tr("yes") : PackageCard::tr("no");
}

QString verdictWords(SigningVerdict verdict)
{
    switch (verdict) {
    case SigningVerdict::Verified:
        return PackageCard::tr("valid on every Android version");
    case SigningVerdict::VerifiedOnSomeLevels:
        return PackageCard::tr("valid on some Android versions");
    case SigningVerdict::Refused:
        return PackageCard::tr("refused by every Android version");
    case SigningVerdict::Unsigned:
        return PackageCard::tr("not signed");
    case SigningVerdict::NotChecked:
        break;
    }
    return PackageCard::tr("not checked");
}

QString dateOf(const QDateTime &time)
{
    return time.isValid() ? time.toString(QStringLiteral("yyyy-MM-dd")) : noText;
}

/// What a certificate is to phones: registered is what they hand to the SDK.
QString partOf(const CertificateFacts &certificate, const package::Signing &signing)
{
    QStringList parts;
    if (signing.packageSignature.contains(certificate.md5))
        parts << PackageCard::tr("what SDKs read");
    if (signing.currentSigner == certificate.md5)
        parts << PackageCard::tr("current signer");
    if (const auto place = signing.lineage.indexOf(certificate.md5); place >= 0)
        parts << PackageCard::tr("lineage %1 of %2").arg(place + 1).arg(signing.lineage.size());
    if (certificate.isDebug)
        parts << PackageCard::tr("debug");
    return parts.isEmpty() ? PackageCard::tr("certificate") : parts.join(QStringLiteral(" · "));
}

struct NamedCertificate
{
    QString part;
    CertificateFacts certificate;
};

QList<NamedCertificate> certificatesOf(const package::PackageFacts &facts)
{
    QList<NamedCertificate> all;
    if (facts.signing) {
        for (const CertificateFacts &each : facts.signing->certificates)
            all << NamedCertificate{partOf(each, *facts.signing), each};
    }
    const auto keystore = facts.keystore.value_or(package::KeystoreFacts());
    for (const package::KeystoreEntry &entry : keystore.entries) {
        for (qsizetype link = 0; link < entry.chain.size(); ++link)
            all << NamedCertificate{
                link == 0 ? entry.alias
                          : PackageCard::tr("%1, issuer %2").arg(entry.alias).arg(link),
                entry.chain.at(link)};
    }
    return all;
}

} // namespace

PackageCard::PackageCard(const package::PackageFacts &facts, const QList<Finding> &findings,
                         bool canTake, QWidget *parent)
    : Dialog(parent), m_facts(facts)
{
    setObjectName(QStringLiteral("scheme.card"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(facts.path.isEmpty() ? tr("Findings") : QFileInfo(facts.path).fileName());
    resize(cardSize);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (!findings.isEmpty() || !facts.findings.isEmpty() || !facts.errors.isEmpty())
        addFindings(column, findings);
    if (!facts.path.isEmpty()) {
        addFacts(column);
        addCertificates(column, canTake);
        addLevels(column);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox;
    buttons->setContentsMargins(16, 10, 16, 12);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addWidget(buttons);
}

TableView *PackageCard::addTable(QVBoxLayout *column, const QString &title, const char *name,
                                 const QStringList &heads, const QList<int> &widths)
{
    auto *head = new DockHead(title);
    head->setObjectName(QStringLiteral("%1.head").arg(QLatin1StringView(name)));
    auto *table = new TableView;
    auto *model = new QStandardItemModel(table);
    model->setHorizontalHeaderLabels(heads);
    table->setModel(model);
    table->setObjectName(QLatin1StringView(name));
    table->setAccessibleName(title);
    table->setFrameShape(QFrame::NoFrame);
    for (int index = 0; index < widths.size(); ++index)
        table->setColumnWidth(index, widths.at(index));
    column->addWidget(head);
    column->addWidget(table);
    return table;
}

void PackageCard::addRow(TableView *table, const QStringList &texts, bool isCode)
{
    QList<QStandardItem *> row;
    for (qsizetype index = 0; index < texts.size(); ++index)
        row << (isCode && index > 0 ? codeCell(texts.at(index)) : textCell(texts.at(index)));
    static_cast<QStandardItemModel *>(table->model())->appendRow(row);
}

void PackageCard::fit(TableView *table, int mostRows)
{
    const int rows = std::clamp(table->model()->rowCount(), 1, mostRows);
    table->setFixedHeight(headHeight + rows * table->rowDelegate()->rowHeight() + 14);
}

void PackageCard::addFacts(QVBoxLayout *column)
{
    TableView *table = addTable(column, tr("What was read"), "scheme.card.facts",
                                {tr("Item"), tr("Value")}, {180});
    const auto add = [table](const QString &item, const QString &value) {
        if (!value.isEmpty())
            addRow(table, {item, value});
    };
    const QString kind = package::kindName(m_facts.kind);
    add(tr("File"), m_facts.path);
    add(tr("Kind"), QStringLiteral("%1 · %2").arg(kind.isEmpty() ? tr("not recognised") : kind,
                                                  QLocale().formattedDataSize(m_facts.size)));
    add(tr("Package / Bundle ID"), m_facts.identity());
    if (const auto &manifest = m_facts.manifest) {
        const auto number = [](const std::optional<int> &value) {
            return value ? QString::number(*value) : noText;
        };
        add(tr("App"), manifest->label);
        add(tr("Version"),
            QStringLiteral("%1 (%2)").arg(manifest->versionName, number(manifest->versionCode)));
        add(tr("Android API"), tr("%1 and newer, made for %2")
                                   .arg(number(manifest->minSdk), number(manifest->targetSdk)));
        add(tr("Debuggable"), yesOrNo(manifest->isDebuggable, manifest->debuggableByConfiguration));
        add(tr("Cleartext traffic"),
            yesOrNo(manifest->usesCleartextTraffic, manifest->cleartextByConfiguration));
        add(tr("Network security configuration"), manifest->networkSecurityText());
    }
    if (const auto &ios = m_facts.ios) {
        add(tr("App"), ios->name);
        add(tr("Version"), ios->version);
        add(tr("Team"), ios->teamId);
        add(tr("Bundle ID of the profile"), ios->profileBundleId);
        add(tr("Bundle ID of the signature"), ios->entitlementsBundleId);
    }
    if (m_facts.keystore)
        add(tr("Keystore"), m_facts.keystore->type);
    if (m_facts.signing)
        add(tr("Signature"), verdictWords(m_facts.signing->verdict));
    fit(table, 12);
}

void PackageCard::addCertificates(QVBoxLayout *column, bool canTake)
{
    const QList<NamedCertificate> all = certificatesOf(m_facts);
    if (all.isEmpty())
        return;
    TableView *table =
        addTable(column, tr("Every certificate"), "scheme.card.certificates",
                 {tr("Part"), QStringLiteral("MD5"), tr("Subject"), tr("Valid until"),
                  QStringLiteral("SHA-1"), QStringLiteral("SHA-256")},
                 {170, 260, 230, 92, 310});
    for (const NamedCertificate &each : all) {
        addRow(table,
               {each.part, each.certificate.md5, each.certificate.subject,
                dateOf(each.certificate.notAfter), each.certificate.sha1, each.certificate.sha256},
               true);
    }
    fit(table, 8);
    if (!canTake)
        return;
    auto *take = new QPushButton(tr("Register this MD5…"));
    take->setObjectName(QStringLiteral("scheme.card.take"));
    take->setToolTip(tr("Put the MD5 of the chosen certificate into the scheme, or into a clone of "
                        "one that was created"));
    setButtonKind(take, ButtonKind::Plain);
    table->setCurrentIndex(table->model()->index(0, 0));
    connect(take, &QPushButton::clicked, this, [this, table] {
        emit signatureChosen(table->currentIndex().siblingAtColumn(1).data().toString());
        accept();
    });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(take);
    row->addStretch(1);
    column->addLayout(row);
}

void PackageCard::addLevels(QVBoxLayout *column)
{
    if (!m_facts.signing || m_facts.signing->byApi.isEmpty())
        return;
    TableView *table = addTable(column, tr("By Android version"), "scheme.card.levels",
                                {tr("API"), tr("Signature"), tr("What SDKs read (MD5)"),
                                 tr("Current signer (MD5)"), tr("Why not")},
                                {60, 110, 260, 260});
    for (auto level = m_facts.signing->byApi.cbegin(); level != m_facts.signing->byApi.cend();
         ++level) {
        const QString separator = QStringLiteral(", ");
        addRow(table,
               {QString::number(level.key()), level->isVerified ? level->scheme : tr("refused"),
                level->signatures.join(separator), level->contentsSigners.join(separator),
                level->refusal});
    }
    fit(table, 9);
}

void PackageCard::addFindings(QVBoxLayout *column, const QList<Finding> &findings)
{
    column->addWidget(new DockHead(tr("Findings")));
    QStringList paragraphs = m_facts.errors;
    for (const Finding &finding : findings + m_facts.findings) {
        paragraphs << QStringLiteral("%1 %2\n%3 · %4")
                          .arg(finding.message.text(), finding.advice.text(),
                               evidenceLabel(finding.evidence).text(), finding.source);
    }
    auto *text = new Label(paragraphs.join(QStringLiteral("\n\n")));
    text->setObjectName(QStringLiteral("scheme.card.findings"));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setContentsMargins(16, 10, 16, 12);
    column->addWidget(text);
}

} // namespace numauth::ui
