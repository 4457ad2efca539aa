#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <memory>

namespace CLI {
class App;
}

namespace numauth::cli {

/// Declares the options of one command. Wraps CLI11, whose headers stay in OptionParser.cpp. Values
/// are written when the command line is parsed, so what the pointers name must outlive that.
class OptionParser
{
    Q_DECLARE_TR_FUNCTIONS(numauth::cli::OptionParser)

public:
    explicit OptionParser(CLI::App *app) : m_app(app) {}

    /// \p names as CLI11 writes them: `--port` or `-q,--quiet`.
    void option(const QString &names, QString *value, const QString &help);
    void option(const QString &names, int *value, const QString &help);
    void option(const QString &names, double *value, const QString &help);
    /// May be given several times; a comma also separates values when \p isCommaList.
    void options(const QString &names, QStringList *values, const QString &help,
                 bool isCommaList = true);
    /// Any value outside \p allowed is a usage error that lists them.
    void choice(const QString &names, QString *value, const QStringList &allowed,
                const QString &help);
    /// `--vpn on`, `--vpn off`; `--vpn` alone means on.
    void onOff(const QString &names, QString *value, const QString &help);
    void flag(const QString &names, bool *value, const QString &help);
    void positional(const QString &name, QString *value, const QString &help,
                    bool isRequired = true);
    void positionals(const QString &name, QStringList *values, const QString &help,
                     bool isRequired = true);
    /// A second word, as `list` in `scheme list`; \p chosen becomes true when it was given.
    OptionParser subcommand(const QString &name, const QString &help, bool *chosen);
    /// Everything after `--` goes to \p values unread.
    void rest(QStringList *values, const QString &help);

private:
    CLI::App *m_app;
};

} // namespace numauth::cli
