#pragma once

#include "models/base/LocalText.h"
#include "ui/widgets/ThemeSwitch.h"

#include <QJsonObject>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

#include <optional>

namespace numauth::shell {

/// What the program remembers per user, in one JSON file. A value that cannot be used becomes its
/// default and a sentence in problems(); members that this version does not know are kept. Every
/// change is written at once, in one step.
class Settings : public QObject
{
    Q_OBJECT

public:
    static constexpr int LeastZoom = 80;
    static constexpr int GreatestZoom = 200;
    static constexpr int MostRecent = 15;
    static constexpr int DefaultVaultMinutes = 10;
    static constexpr int MostVaultMinutes = 480;
    static constexpr int DefaultCopySeconds = 15;
    static constexpr int LeastCopySeconds = 5;
    static constexpr int MostCopySeconds = 120;

    /// Reads \p path if it exists. A file that is no JSON is kept beside it as `….broken`.
    explicit Settings(const QString &path, QObject *parent = nullptr);
    /// `settings.json` in the configuration folder of the user.
    static QString defaultPath();

    /// What was wrong with the file, one translated sentence each.
    const QStringList &problems() const { return m_problems; }

    /// Empty: as the system.
    std::optional<Language> language() const;
    void setLanguage(Language language);
    ui::ThemeChoice theme() const;
    void setTheme(ui::ThemeChoice choice);
    /// Size of the interface in percent; applies from the next start on.
    int zoom() const;
    void setZoom(int percent);
    bool restoresSession() const;
    void setRestoresSession(bool restores);

    /// How long the vault stays open unused; 0: until it is locked.
    int vaultMinutes() const;
    void setVaultMinutes(int minutes);
    /// How long a copied secret stays in the clipboard.
    int copySeconds() const;
    void setCopySeconds(int seconds);

    /// Newest first.
    QStringList recentWorkspaces() const;
    void addRecentWorkspace(const QString &folder);
    void clearRecentWorkspaces();
    QString lastWorkspace() const;
    void setLastWorkspace(const QString &folder);
    QString lastPlace() const;
    void setLastPlace(const QString &id);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray placeLayout(const QString &placeId) const;
    void setPlaceLayout(const QString &placeId, const QByteArray &state);
    /// Newest first, at most eight.
    QStringList recentCommands() const;
    void addRecentCommand(const QString &id);

    /// The keys that the user gave to an action; empty when it has those of the table.
    std::optional<QKeySequence> keys(const QString &actionId) const;
    void setKeys(const QString &actionId, const QKeySequence &keys);
    void resetKeys();
    /// Only those of one action.
    void resetKeys(const QString &actionId);

signals:
    void keysChanged();
    /// \p message says why the file could not be written.
    void writeFailed(const QString &message);

private:
    void read();
    void dropBadValues();
    QJsonValue value(const QString &key) const;
    void setValue(const QString &key, const QJsonValue &value);
    QStringList texts(const QString &key) const;
    void putFirst(const QString &key, const QString &text, int most);

    QString m_path;
    QJsonObject m_values;
    QStringList m_problems;
};

} // namespace numauth::shell
