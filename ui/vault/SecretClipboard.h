#pragma once

#include "models/base/Secret.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace numauth::ui {

/// Puts a secret into the clipboard for a while, then takes it away again, but never what somebody
/// else has put there meanwhile. Clipboard histories are asked to leave it out.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    void setDelay(std::chrono::seconds delay) { m_delay = delay; }
    std::chrono::seconds delay() const { return m_delay; }
    void copy(const Secret &secret);
    /// Takes the secret away now, if it is still there.
    void clear();
    /// Zero while there is nothing to take away.
    std::chrono::seconds remaining() const { return m_left; }

    /// Under Wayland a window in the background cannot look into the clipboard, so it may be
    /// unable to clear it.
    bool mayFailToClear() const { return m_mayFailToClear; }
    /// Instead of what the platform says.
    void setMayFailToClear(bool mayFail) { m_mayFailToClear = mayFail; }

signals:
    /// Once a second while a secret is in the clipboard, and when it is gone.
    void ticked();

private:
    void tick();
    bool isOurs() const;

    std::chrono::seconds m_delay{15};
    std::chrono::seconds m_left{0};
    /// Of what was copied: the secret itself is not kept.
    QByteArray m_digest;
    QTimer m_timer;
    bool m_mayFailToClear;
};

} // namespace numauth::ui
