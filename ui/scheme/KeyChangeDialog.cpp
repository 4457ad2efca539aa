#include "ui/scheme/KeyChangeDialog.h"

#include "models/vault/SecretReference.h"
#include "ui/scheme/ReleaseDialog.h"
#include "ui/scheme/SchemeModel.h"
#include "ui/scheme/TableCells.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/CarrierWords.h"
#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/RowDelegate.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace numauth::ui {

using scheme::KeyChange;
using scheme::KeyLedger;
using scheme::LedgerEdit;
using scheme::ReleaseMove;
using scheme::StoredScheme;

namespace {

constexpr int labelWidth = 132;
constexpr QSize dialogSize(780, 620);

/// Stands for the new key until its fingerprint is known.
const QString newKeyId = QStringLiteral("\u2217");

QString keyName(const KeyLedger &ledger, const QString &id)
{
    if (id.isEmpty())
        return noText;
    if (id == newKeyId)
        return KeyChangeDialog::tr("new key");
    return ledger.shownKey(id);
}

} // namespace

KeyChangeDialog::KeyChangeDialog(const scheme::KeyRotation &rotation, const KeyLedger &ledger,
                                 const QList<StoredScheme> &schemes, const QString &scheme,
                                 const QDateTime &now, QWidget *parent)
    : Dialog(parent), m_rotation(rotation), m_ledger(ledger), m_schemes(schemes), m_now(now),
      m_scheme(new QComboBox), m_sdk(new QLineEdit),
      m_sdkRow(new FormRow(tr("From SDK version"), m_sdk)), m_app(new QComboBox),
      m_reference(new QLineEdit), m_referenceRow(new FormRow(tr("Where it is kept"), m_reference)),
      m_key(new QLineEdit), m_created(new QDateTimeEdit(now.toLocalTime())),
      m_activation(new Label({}, TextSize::Small, Tone::Muted)), m_table(new TableView),
      m_items(new QStandardItemModel(this)),
      m_message(new Label({}, TextSize::Small, Tone::Refuse)), m_submit(new QPushButton)
{
    setObjectName(QStringLiteral("scheme.rotate"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rotate a key"));
    resize(dialogSize);
    for (const StoredScheme &stored : schemes) {
        if (stored.scheme)
            m_scheme->addItem(
                tr("%1 · %2").arg(stored.scheme->name, platformWord(stored.scheme->platform)),
                stored.id);
    }
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(scheme)));
    layOut();
    connectParts();
    chooseScheme();
}

void KeyChangeDialog::layOut()
{
    m_scheme->setObjectName(QStringLiteral("scheme.rotate.scheme"));
    m_sdk->setObjectName(QStringLiteral("scheme.rotate.sdk"));
    m_sdk->setPlaceholderText(QStringLiteral("2.12"));
    m_app->setObjectName(QStringLiteral("scheme.rotate.app"));
    m_app->setEditable(true);
    m_app->setInsertPolicy(QComboBox::NoInsert);
    m_app->lineEdit()->setPlaceholderText(tr("no app version yet"));
    m_reference->setObjectName(QStringLiteral("scheme.rotate.reference"));
    m_key->setObjectName(QStringLiteral("scheme.rotate.key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setContextMenuPolicy(Qt::NoContextMenu);
    m_key->setPlaceholderText(tr("empty: it is in its place already"));
    m_created->setObjectName(QStringLiteral("scheme.rotate.created"));
    m_created->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_activation->setWordWrap(true);
    m_activation->setContentsMargins(labelWidth + 8, 0, 0, 0);
    m_table->setObjectName(QStringLiteral("scheme.rotate.moves"));
    m_table->setAccessibleName(tr("What changes for each app version"));
    m_table->setModel(m_items);
    m_message->setObjectName(QStringLiteral("scheme.rotate.message"));
    m_message->setWordWrap(true);
    m_submit->setObjectName(QStringLiteral("scheme.rotate.submit"));
    m_submit->setText(tr("Rotate"));
    m_submit->setDefault(true);
    setButtonKind(m_submit, ButtonKind::Primary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    for (FormRow *row :
         {new FormRow(tr("Scheme"), m_scheme), m_sdkRow, new FormRow(tr("From app version"), m_app),
          m_referenceRow, new FormRow(tr("The new key"), m_key),
          new FormRow(tr("Created at"), m_created)}) {
        row->setLabelWidth(labelWidth);
        column->addWidget(row);
    }
    column->addWidget(m_activation);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_submit, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeyChangeDialog::submitted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void KeyChangeDialog::connectParts()
{
    connect(m_scheme, &QComboBox::currentIndexChanged, this, &KeyChangeDialog::chooseScheme);
    connect(m_sdk, &QLineEdit::textChanged, this, &KeyChangeDialog::suggestApp);
    connect(m_app->lineEdit(), &QLineEdit::textEdited, this, [this] { m_isAppChosen = true; });
    connect(m_app, &QComboBox::activated, this, [this] { m_isAppChosen = true; });
    connect(m_app, &QComboBox::currentTextChanged, this, &KeyChangeDialog::refresh);
    connect(m_reference, &QLineEdit::textEdited, this, [this] { m_isReferenceChosen = true; });
    connect(m_reference, &QLineEdit::textChanged, this, &KeyChangeDialog::refresh);
    connect(m_key, &QLineEdit::textChanged, this, &KeyChangeDialog::refresh);
    connect(m_created, &QDateTimeEdit::dateTimeChanged, this, &KeyChangeDialog::showActivation);
}

scheme::Platform KeyChangeDialog::platform() const
{
    const QString id = m_scheme->currentData().toString();
    const auto found = std::ranges::find(m_schemes, id, &StoredScheme::id);
    return found == m_schemes.end() || !found->scheme ? scheme::Platform::Android
                                                      : found->scheme->platform;
}

void KeyChangeDialog::chooseScheme()
{
    if (!m_isReferenceChosen)
        m_reference->setText(QStringLiteral("vault:schemes/%1/%2")
                                 .arg(m_scheme->currentData().toString(),
                                      m_now.toLocalTime().toString(u"yyyy-MM-dd-HHmm")));
    m_isAppChosen = false;
    fillApps();
    suggestApp();
    showActivation();
}

void KeyChangeDialog::fillApps()
{
    const QSignalBlocker quiet(m_app);
    m_app->clear();
    m_app->addItem(QString());
    for (const scheme::AppRelease &release : m_ledger.releases) {
        if (release.scheme == m_scheme->currentData().toString())
            m_app->addItem(release.app);
    }
}

/// The key of an SDK version is meant for the app versions that have it.
void KeyChangeDialog::suggestApp()
{
    const auto sdk = versionIn(m_sdk->text().trimmed());
    if (!m_isAppChosen && sdk)
        m_app->setCurrentText(LedgerEdit::firstAppWith(m_ledger, m_scheme->currentData().toString(),
                                                       platform(), *sdk));
    refresh();
}

KeyChange KeyChangeDialog::change() const
{
    KeyChange change;
    change.key.id = newKeyId;
    change.key.scheme = m_scheme->currentData().toString();
    change.key.reference = m_reference->text().trimmed();
    change.key.sdkFrom = versionIn(m_sdk->text().trimmed()).value_or(QVersionNumber());
    change.key.created = m_created->dateTime().toUTC();
    change.platform = platform();
    change.fromApp = m_app->currentText().trimmed();
    return change;
}

bool KeyChangeDialog::hasTypedKey() const
{
    return !m_key->text().isEmpty();
}

Secret KeyChangeDialog::takeKey()
{
    Secret key(m_key->text().trimmed());
    m_key->clear();
    return key;
}

void KeyChangeDialog::showError(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

void KeyChangeDialog::refresh()
{
    const KeyChange wanted = change();
    const QString sdk = m_sdk->text().trimmed();
    const bool isSdkWrong = !sdk.isEmpty() && wanted.key.sdkFrom.isNull();
    if (isSdkWrong)
        m_sdkRow->setError(tr("“%1” is no version such as 2.12.1.").arg(sdk));
    else
        m_sdkRow->clearError();
    const auto reference = vault::SecretReference::parse(wanted.key.reference);
    const bool isForeign =
        reference && hasTypedKey() && reference->kind() != vault::SecretReference::Kind::Vault;
    if (!reference)
        m_referenceRow->setError(vault::SecretReference::notAReference().message);
    else if (isForeign)
        m_referenceRow->setError(tr("A key that is typed here goes into the vault: write "
                                    "vault:NAME."));
    else
        m_referenceRow->clearError();
    const Result<QList<ReleaseMove>> moves = LedgerEdit::moves(m_ledger, wanted, m_rotation);
    showError(moves ? QString() : moves.error().message);
    m_submit->setEnabled(moves && reference && !isForeign && !isSdkWrong);
    fillTable(moves ? *moves : QList<ReleaseMove>());
}

void KeyChangeDialog::fillTable(const QList<ReleaseMove> &moves)
{
    m_items->clear();
    m_items->setHorizontalHeaderLabels(
        QStringList{tr("App version"), tr("SDK"), tr("Key now"), tr("Key then")} +
        shortCarrierNames() + QStringList{tr("What it does")});
    m_table->setEmptyText(tr("The ledger has no app version of this scheme."));
    for (const ReleaseMove &move : moves) {
        QList<QStandardItem *> row{textCell(move.after.app),
                                   textCell(move.after.sdk.toString()),
                                   codeCell(keyName(m_ledger, move.before.key)),
                                   codeCell(keyName(m_ledger, move.after.key)),
                                   carrierCell(move.effectAfter.cmcc),
                                   carrierCell(move.effectAfter.cucc),
                                   carrierCell(move.effectAfter.ctcc),
                                   textCell(move.effectAfter.message.text())};
        row.at(3)->setData(move.getsNewKey(), IsBoldRole);
        row.last()->setToolTip(m_rotation.keepingText(move.after.keeping).text());
        if (move.effectAfter.severity == Severity::Error)
            row.last()->setData(static_cast<int>(Tone::Refuse), ToneRole);
        m_items->appendRow(row);
    }
    const QList<int> widths{92, 68, 84, 84, 76, 76, 76};
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths.at(column));
}

void KeyChangeDialog::showActivation()
{
    QStringList sentences;
    for (const scheme::ActivationClock &clock :
         m_rotation.clocks(platform(), m_created->dateTime().toUTC())) {
        sentences << (clock.ready
                          ? tr("%1 That is %2.")
                                .arg(clock.message.text(),
                                     clock.ready->toLocalTime().toString(u"yyyy-MM-dd HH:mm"))
                          : clock.message.text());
    }
    m_activation->setText(sentences.join(QLatin1Char('\n')));
}

} // namespace numauth::ui
