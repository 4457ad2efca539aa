#include "ui/vault/SecretClipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>

namespace numauth::ui {

namespace {

QByteArray digest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QMimeData *secretData(const Secret &secret)
{
    auto *data = new QMimeData;
    data->setText(QString::fromUtf8(secret.reveal()));
    // What clipboard histories of KDE, Windows and macOS look for.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    data->setData(
        QStringLiteral("application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitor"
                       "Processing\""),
        QByteArrayLiteral("\x01"));
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), {});
    return data;
}

} // namespace

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent),
      m_mayFailToClear(QGuiApplication::platformName().startsWith(QLatin1StringView("wayland")))
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::tick);
}

SecretClipboard::~SecretClipboard()
{
    if (m_left.count() > 0)
        clear();
}

void SecretClipboard::copy(const Secret &secret)
{
    QGuiApplication::clipboard()->setMimeData(secretData(secret));
    m_digest = digest(secret.reveal());
    m_left = m_delay;
    m_timer.start();
    emit ticked();
}

bool SecretClipboard::isOurs() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data && digest(data->text().toUtf8()) == m_digest;
}

void SecretClipboard::clear()
{
    m_timer.stop();
    m_left = std::chrono::seconds(0);
    if (isOurs())
        QGuiApplication::clipboard()->clear();
    m_digest.clear();
    emit ticked();
}

void SecretClipboard::tick()
{
    --m_left;
    if (m_left.count() <= 0)
        clear();
    else
        emit ticked();
}

} // namespace numauth::ui
