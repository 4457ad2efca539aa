#include "ui/scheme/ReleaseDialog.h"

#include "models/scheme/LedgerEdit.h"
#include "ui/scheme/SchemeModel.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedGroup.h"
#include "ui/widgets/VerdictBanner.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

using scheme::AppRelease;
using scheme::KeyEffect;
using scheme::KeyKeeping;
using scheme::KeyLedger;
using scheme::KeyVersion;
using scheme::StoredScheme;

namespace {

constexpr int labelWidth = 108;
constexpr int dialogWidth = 500;
constexpr int platformRole = Qt::UserRole + 1;

Verdict verdictOf(const KeyEffect &effect)
{
    const auto is = [&effect](const char *outcome) {
        const QLatin1StringView word(outcome);
        return effect.cmcc == word || effect.cucc == word || effect.ctcc == word;
    };
    return is("fails") ? Verdict::Refuses : is("unknown") ? Verdict::CannotTell : Verdict::Ok;
}

QString keyText(const KeyVersion &key)
{
    const QString name = key.shownName();
    if (key.sdkFrom.isNull() && key.sdkTo.isNull())
        return name;
    if (key.sdkTo.isNull())
        return ReleaseDialog::tr("%1 · SDK %2 and newer").arg(name, key.sdkFrom.toString());
    if (key.sdkFrom.isNull())
        return ReleaseDialog::tr("%1 · before SDK %2").arg(name, key.sdkTo.toString());
    return ReleaseDialog::tr("%1 · SDK %2 until before %3")
        .arg(name, key.sdkFrom.toString(), key.sdkTo.toString());
}

} // namespace

std::optional<QVersionNumber> versionIn(const QString &text)
{
    qsizetype end = 0;
    const QVersionNumber version = QVersionNumber::fromString(text, &end);
    return version.isNull() || end != text.size() ? std::nullopt : std::optional(version);
}

ReleaseDialog::ReleaseDialog(const scheme::KeyRotation &rotation, const KeyLedger &ledger,
                             const QList<StoredScheme> &schemes, const Start &start,
                             QWidget *parent)
    : Dialog(parent), m_rotation(rotation), m_ledger(ledger), m_schemes(schemes), m_start(start),
      m_app(new QLineEdit(start.release.app)), m_scheme(new QComboBox),
      m_sdk(new QLineEdit(start.release.sdk.toString())),
      m_sdkRow(new FormRow(tr("SDK version"), m_sdk)), m_key(new QComboBox),
      m_keeping(new SegmentedGroup),
      m_share(
          new QLineEdit(start.release.share ? QString::number(*start.release.share) : QString())),
      m_shareRow(new FormRow(tr("Share of users, %"), m_share)),
      m_keepingHint(new Label({}, TextSize::Small, Tone::Muted)),
      m_banner(new VerdictBanner(VerdictBanner::Layout::Block)), m_submit(new QPushButton)
{
    setObjectName(QStringLiteral("scheme.release"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(start.replaced ? tr("Change app version %1").arg(start.release.app)
                                  : tr("Add an app version"));
    layOut();
    fillSchemes();
    fillKeys();
    m_keeping->setCurrentIndex(static_cast<int>(start.release.keeping));
    m_isKeyChosen = start.replaced.has_value();
    connect(m_app, &QLineEdit::textChanged, this, &ReleaseDialog::refresh);
    connect(m_sdk, &QLineEdit::textChanged, this, &ReleaseDialog::suggestKey);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &ReleaseDialog::fillKeys);
    connect(m_key, &QComboBox::activated, this, [this] { m_isKeyChosen = true; });
    connect(m_key, &QComboBox::currentIndexChanged, this, &ReleaseDialog::refresh);
    connect(m_share, &QLineEdit::textChanged, this, &ReleaseDialog::refresh);
    connect(m_keeping, &SegmentedGroup::currentIndexChanged, this, &ReleaseDialog::refresh);
    refresh();
}

void ReleaseDialog::layOut()
{
    setMinimumWidth(dialogWidth);
    m_app->setObjectName(QStringLiteral("scheme.release.app"));
    m_app->setPlaceholderText(QStringLiteral("3.9.0"));
    m_scheme->setObjectName(QStringLiteral("scheme.release.scheme"));
    m_sdk->setObjectName(QStringLiteral("scheme.release.sdk"));
    m_sdk->setPlaceholderText(QStringLiteral("2.12.1"));
    m_key->setObjectName(QStringLiteral("scheme.release.key"));
    m_keeping->setObjectName(QStringLiteral("scheme.release.keeping"));
    m_keeping->addSegment(tr("In the app"));
    m_keeping->addSegment(tr("On the server"));
    m_share->setObjectName(QStringLiteral("scheme.release.share"));
    m_share->setPlaceholderText(tr("empty: not known"));
    m_keepingHint->setWordWrap(true);
    m_banner->setObjectName(QStringLiteral("scheme.release.effect"));
    m_submit->setObjectName(QStringLiteral("scheme.release.submit"));
    m_submit->setText(m_start.replaced ? tr("Change") : tr("Add"));
    m_submit->setDefault(true);
    setButtonKind(m_submit, ButtonKind::Primary);
    auto *form = new QVBoxLayout;
    form->setContentsMargins(20, 16, 20, 12);
    form->setSpacing(8);
    for (FormRow *row :
         {new FormRow(tr("App version"), m_app), new FormRow(tr("Scheme"), m_scheme), m_sdkRow,
          new FormRow(tr("Key"), m_key), m_shareRow, new FormRow(tr("Key is kept"), m_keeping)}) {
        row->setLabelWidth(labelWidth);
        form->addWidget(row);
    }
    m_keepingHint->setContentsMargins(labelWidth + 8, 0, 0, 0);
    form->addWidget(m_keepingHint);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_submit, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 12, 20, 16);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(form);
    column->addWidget(m_banner);
    column->addLayout(foot);
}

void ReleaseDialog::fillSchemes()
{
    for (const StoredScheme &stored : m_schemes) {
        if (!stored.scheme)
            continue;
        m_scheme->addItem(
            tr("%1 · %2").arg(stored.scheme->name, platformWord(stored.scheme->platform)),
            stored.id);
        m_scheme->setItemData(m_scheme->count() - 1, static_cast<int>(stored.scheme->platform),
                              platformRole);
    }
    const AppRelease &release = m_start.release;
    if (!release.scheme.isEmpty() && m_scheme->findData(release.scheme) < 0) {
        m_scheme->addItem(tr("%1 · not in this workspace").arg(release.scheme), release.scheme);
        m_scheme->setItemData(m_scheme->count() - 1, static_cast<int>(release.platform),
                              platformRole);
    }
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(release.scheme)));
}

void ReleaseDialog::fillKeys()
{
    const QString scheme = m_scheme->currentData().toString();
    const QSignalBlocker quiet(m_key);
    m_key->clear();
    m_key->addItem(tr("not known"), QString());
    for (const KeyVersion &key : m_ledger.keys) {
        if (key.scheme == scheme)
            m_key->addItem(keyText(key), key.id);
    }
    m_key->setCurrentIndex(std::max(0, m_key->findData(m_start.release.key)));
    suggestKey();
}

/// The key that the SDK version should get, until somebody chooses another.
void ReleaseDialog::suggestKey()
{
    const auto sdk = versionIn(m_sdk->text().trimmed());
    if (!m_isKeyChosen && sdk) {
        const scheme::KeyAnswer answer = m_rotation.keyFor(
            m_ledger, {}, *sdk, m_scheme->currentData().toString(), release().platform);
        if (answer.key)
            m_key->setCurrentIndex(std::max(0, m_key->findData(answer.key->id)));
    }
    refresh();
}

AppRelease ReleaseDialog::release() const
{
    AppRelease release;
    release.app = m_app->text().trimmed();
    release.scheme = m_scheme->currentData().toString();
    release.platform = static_cast<scheme::Platform>(m_scheme->currentData(platformRole).toInt());
    release.sdk = versionIn(m_sdk->text().trimmed()).value_or(QVersionNumber());
    release.key = m_key->currentData().toString();
    release.keeping = static_cast<KeyKeeping>(std::max(0, m_keeping->currentIndex()));
    if (const QString share = m_share->text().trimmed(); !share.isEmpty())
        release.share = share.toDouble();
    return release;
}

Result<KeyLedger> ReleaseDialog::changed() const
{
    return scheme::LedgerEdit::withRelease(m_ledger, release(), m_start.replaced);
}

bool ReleaseDialog::isShareWrong() const
{
    const QString text = m_share->text().trimmed();
    bool isNumber = false;
    const double share = text.toDouble(&isNumber);
    return !text.isEmpty() && !(isNumber && share >= 0 && share <= 100);
}

void ReleaseDialog::refresh()
{
    if (isShareWrong())
        m_shareRow->setError(tr("A share is 0 to 100 percent."));
    else
        m_shareRow->clearError();
    const QString sdk = m_sdk->text().trimmed();
    if (!sdk.isEmpty() && !versionIn(sdk))
        m_sdkRow->setError(tr("“%1” is no version such as 2.12.1.").arg(sdk));
    else
        m_sdkRow->clearError();
    m_keepingHint->setText(m_rotation.keepingText(release().keeping).text());
    const Result<KeyLedger> ledger = changed();
    m_submit->setEnabled(ledger.hasValue() && !isShareWrong());
    if (!ledger) {
        m_banner->setNoVerdict(tr("Not complete yet"), ledger.error().message.toHtmlEscaped());
        return;
    }
    const KeyEffect effect = m_rotation.effect(*ledger, release());
    const Verdict verdict = verdictOf(effect);
    const QString head = verdict == Verdict::Ok        ? tr("Works on all three carriers")
                         : verdict == Verdict::Refuses ? tr("Fails on a carrier")
                                                       : tr("Cannot tell");
    m_banner->setVerdict(verdict, head, effect.message.text().toHtmlEscaped());
}

} // namespace numauth::ui
