#include "ui/cloud/NetworkForm.h"

#include "ui/widgets/FormRow.h"
#include "ui/widgets/Label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace numauth::ui {

using cloud::CallNetwork;

namespace {

constexpr int stepMs = 500;

QSpinBox *makeLimit(const QString &name)
{
    auto *limit = new QSpinBox;
    limit->setObjectName(name);
    limit->setRange(CallNetwork::leastTimeoutMs, CallNetwork::greatestTimeoutMs);
    limit->setSingleStep(stepMs);
    limit->setSuffix(QStringLiteral(" ms"));
    limit->setKeyboardTracking(false);
    return limit;
}

QWidget *beside(const QList<QWidget *> &widgets)
{
    auto *pair = new QWidget;
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return pair;
}

} // namespace

NetworkForm::NetworkForm(const QString &path, QWidget *parent)
    : QWidget(parent), m_path(path), m_connect(makeLimit(QStringLiteral("cloud.settings.connect"))),
      m_read(makeLimit(QStringLiteral("cloud.settings.read"))), m_proxy(new QComboBox),
      m_address(new QLineEdit), m_limitRow(new FormRow({}, beside({m_connect, m_read}))),
      m_proxyRow(new FormRow({}, beside({m_proxy, m_address})))
{
    m_proxy->setObjectName(QStringLiteral("cloud.settings.proxy"));
    m_address->setObjectName(QStringLiteral("cloud.settings.proxyAddress"));
    m_address->setMinimumWidth(240);
    m_address->setPlaceholderText(QStringLiteral("http://127.0.0.1:8080"));
    for (int word = 0; word < 3; ++word)
        m_proxy->addItem(QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_limitRow);
    column->addWidget(m_proxyRow);
    for (QSpinBox *limit : {m_connect, m_read})
        connect(limit, &QSpinBox::valueChanged, this, &NetworkForm::store);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &NetworkForm::store);
    connect(m_address, &QLineEdit::editingFinished, this, &NetworkForm::store);
    for (FormRow *row : {m_limitRow, m_proxyRow})
        row->setLabelWidth(labelWidth);
    retranslate();
    reload();
}

QStringList NetworkForm::searchWords()
{
    return {tr("Time limits"), tr("Proxy")};
}

void NetworkForm::reload()
{
    const Result<CallNetwork> network = CallNetwork::read(m_path);
    present(network.valueOr({}));
    if (!network)
        m_limitRow->setError(network.error().message);
}

void NetworkForm::present(const CallNetwork &network)
{
    const QSignalBlocker quietConnect(m_connect);
    const QSignalBlocker quietRead(m_read);
    const QSignalBlocker quietProxy(m_proxy);
    m_connect->setValue(network.limits.connectTimeoutMs);
    m_read->setValue(network.limits.readTimeoutMs);
    m_proxy->setCurrentIndex(static_cast<int>(network.proxy));
    m_address->setText(network.proxyUrl.toString());
    m_limitRow->clearError();
    m_limitRow->setHint(network.advice());
    updateProxy();
}

void NetworkForm::updateProxy()
{
    m_address->setVisible(m_proxy->currentIndex() == static_cast<int>(CallNetwork::Proxy::Own));
    m_proxyRow->clearError();
}

void NetworkForm::store()
{
    updateProxy();
    CallNetwork network;
    network.limits = {m_connect->value(), m_read->value()};
    m_limitRow->setHint(network.advice());
    network.proxy = static_cast<CallNetwork::Proxy>(m_proxy->currentIndex());
    if (network.proxy == CallNetwork::Proxy::Own) {
        const auto own = CallNetwork::withProxy(network, m_address->text().trimmed());
        if (!own) {
            // Nothing typed yet is no mistake.
            if (!m_address->text().isEmpty())
                m_proxyRow->setError(own.error().message);
            return;
        }
        network = *own;
    }
    const Result<> written = network.write(m_path);
    if (!written)
        m_limitRow->setError(written.error().message);
    emit changed();
}

void NetworkForm::restoreDefaults()
{
    present({});
    store();
}

void NetworkForm::retranslate()
{
    m_limitRow->setLabel(tr("Time limits"));
    m_connect->setPrefix(tr("connect "));
    m_read->setPrefix(tr("answer "));
    m_connect->setAccessibleName(tr("Time limit of connecting"));
    m_read->setAccessibleName(tr("Time limit of the answer"));
    m_proxyRow->setLabel(tr("Proxy"));
    m_proxy->setItemText(0, tr("as the system"));
    m_proxy->setItemText(1, tr("none"));
    m_proxy->setItemText(2, tr("own"));
    m_proxy->setAccessibleName(tr("Proxy"));
    m_address->setAccessibleName(tr("Address of the proxy"));
    m_proxyRow->setHint(tr("The sandbox is always reached directly."));
}

void NetworkForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace numauth::ui
