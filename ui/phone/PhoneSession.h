#pragma once

#include "models/consent/ConsentPage.h"
#include "models/phone/PhoneAdvice.h"
#include "models/phone/VirtualPhone.h"
#include "models/sandbox/SandboxServer.h"

#include <QMap>
#include <QObject>

#include <memory>
#include <optional>

namespace numauth::ui {

/// The phone of the place: its state, page and device, and the sequence that is being played. It
/// takes its tokens from the sandbox of this process. GUI thread.
class PhoneSession : public QObject
{
    Q_OBJECT

public:
    /// \p sandbox must outlive the session.
    PhoneSession(std::shared_ptr<const phone::PhoneTables> tables,
                 std::shared_ptr<const consent::ConsentTables> consent,
                 sandbox::SandboxServer &sandbox, QObject *parent = nullptr);

    const phone::PhoneTables &tables() const { return *m_tables; }
    const consent::ConsentTables &consentTables() const { return *m_consent; }
    sandbox::SandboxServer &sandbox() const { return m_sandbox; }

    const phone::PhoneState &state() const { return m_state; }
    /// Takes effect at once: what the app is made of starts the sequence again, all else happens to
    /// the phone as it stands. A wrong value changes nothing.
    void set(const QString &field, const QString &value);
    /// The defaults with \p changes; starts again.
    void apply(const QJsonObject &changes);

    const QList<consent::ConsentPage> &pages() const { return m_pages; }
    void setPages(const QList<consent::ConsentPage> &pages);
    void choosePage(int index);
    int pageIndex() const { return m_pageIndex; }
    /// The chosen page; the SDK's own look where the workspace has none for this platform.
    const consent::ConsentPage &page() const { return m_page; }
    QList<consent::Device> devices() const;
    const consent::Device &device() const { return m_device; }
    void chooseDevice(const QString &id);
    void setDark(bool isDark);
    bool isDark() const { return m_isDark; }
    void turn();
    /// Whether the page of the workspace is refused, non-compliant or cannot be judged.
    bool isPageAtFault() const;
    /// Where the parts of the page stand now.
    const consent::PageLayout &layout() const { return m_layout; }

    const phone::VirtualPhone &phone() const { return *m_phone; }
    /// What the phone shows for a moment; empty mostly.
    QString toast() const;
    /// The last token of each carrier (`CMCC` …).
    QString token(const QString &carrier) const { return m_tokens.value(carrier); }
    QList<phone::PhoneChange> changes() const;

    /// The carrier of the data SIM; absent where it has none of the three.
    std::optional<consent::Carrier> carrier() const;
    /// The number of the data SIM; empty without a carrier.
    QString number() const;
    /// Null where no limit of the carrier is known.
    const phone::TokenQuota *quota() const;
    /// Tokens of the carrier that count against the limit: unused, of the last minutes.
    int unusedTokens() const;
    /// Plays \p action to its end on the phone as it is set, beside what is shown, and gives the
    /// token; empty where the phone gets none.
    QString fetchFor(phone::PhoneAction action);
    bool isAgreementShown() const { return m_isAgreementShown; }

    void restart();
    void runToEnd();
    /// A tap on the part \p element of the page.
    void tap(const QString &element);
    void goBack();

signals:
    /// State, page or what was played is new.
    void changed();
    /// What was just played would have taken this long on a phone.
    void waited(int milliseconds);

private:
    void choosePageOfPlatform();
    consent::Device usualDevice() const;
    void fetchToken();
    void openAgreement();
    QString mint(const phone::TokenRequest &request);
    phone::PhoneState playedState() const;
    void update();
    consent::CellState cell() const;

    std::shared_ptr<const phone::PhoneTables> m_tables;
    std::shared_ptr<const consent::ConsentTables> m_consent;
    sandbox::SandboxServer &m_sandbox;
    phone::PhoneState m_state;
    QList<consent::ConsentPage> m_pages;
    int m_pageIndex = -1;
    consent::ConsentPage m_page;
    consent::Device m_device;
    consent::PageLayout m_layout;
    std::optional<phone::PhonePage> m_checked;
    std::optional<phone::VirtualPhone> m_phone;
    QMap<QString, QString> m_tokens;
    /// When which token was made, by the sandbox's clock, the oldest first.
    struct MintedToken
    {
        QString carrier;
        QString value;
        QDateTime at;
    };
    QList<MintedToken> m_minted;
    /// How far the phone's time had run when it was last shown.
    qint64 m_shownMs = 0;
    bool m_isAgreementShown = false;
    bool m_isDark = false;
    bool m_isTurned = false;
};

} // namespace numauth::ui
