#include "app/cli/OptionParser.h"

#include "app/cli/CommandLine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace numauth::cli {

namespace {

void assign(QString *target, const std::string &value)
{
    *target = QString::fromStdString(value);
}

QStringList toList(const std::vector<std::string> &values, bool isCommaList)
{
    QStringList list;
    for (const std::string &value : values) {
        const QString text = QString::fromStdString(value);
        if (isCommaList)
            list += text.split(QLatin1Char(','), Qt::SkipEmptyParts);
        else
            list << text;
    }
    return list;
}

CLI::Option *addText(CLI::App *app, const QString &names, QString *value, const QString &help)
{
    return app->add_option_function<std::string>(
        names.toStdString(), [value](const std::string &text) { assign(value, text); },
        help.toStdString());
}

CLI::Option *addTexts(CLI::App *app, const QString &names, QStringList *values, const QString &help,
                      bool isCommaList)
{
    return app->add_option_function<std::vector<std::string>>(
        names.toStdString(),
        [values, isCommaList](const std::vector<std::string> &texts) {
            *values = toList(texts, isCommaList);
        },
        help.toStdString());
}

} // namespace

void OptionParser::option(const QString &names, QString *value, const QString &help)
{
    addText(m_app, names, value, help)->type_name("TEXT");
}

void OptionParser::option(const QString &names, int *value, const QString &help)
{
    m_app->add_option(names.toStdString(), *value, help.toStdString());
}

void OptionParser::option(const QString &names, double *value, const QString &help)
{
    m_app->add_option(names.toStdString(), *value, help.toStdString());
}

void OptionParser::options(const QString &names, QStringList *values, const QString &help,
                           bool isCommaList)
{
    // One value per use: `--param A=1 --param B=2`, so that a positional may follow.
    addTexts(m_app, names, values, help, isCommaList)->allow_extra_args(false)->type_name("TEXT");
}

void OptionParser::choice(const QString &names, QString *value, const QStringList &allowed,
                          const QString &help)
{
    const auto refuseOthers = [allowed](const std::string &word) -> std::string {
        const QString text = QString::fromStdString(word);
        if (allowed.contains(text))
            return {};
        return tr("“%1” is none of: %2")
            .arg(text, allowed.join(QStringLiteral(", ")))
            .toStdString();
    };
    addText(m_app, names, value, help)
        ->check(CLI::Validator(refuseOthers, std::string()))
        ->type_name(allowed.join(QLatin1Char('|')).toStdString());
}

void OptionParser::onOff(const QString &names, QString *value, const QString &help)
{
    addText(m_app, names, value, help)
        ->expected(0, 1)
        ->default_str("on")
        ->check(CLI::IsMember({"on", "off", ""}))
        ->type_name("on|off");
}

void OptionParser::flag(const QString &names, bool *value, const QString &help)
{
    m_app->add_flag(names.toStdString(), *value, help.toStdString());
}

void OptionParser::positional(const QString &name, QString *value, const QString &help,
                              bool isRequired)
{
    addText(m_app, name, value, help)->required(isRequired)->type_name("");
}

void OptionParser::positionals(const QString &name, QStringList *values, const QString &help,
                               bool isRequired)
{
    addTexts(m_app, name, values, help, false)->required(isRequired)->type_name("");
}

OptionParser OptionParser::subcommand(const QString &name, const QString &help, bool *chosen)
{
    CLI::App *child = m_app->add_subcommand(name.toStdString(), help.toStdString());
    child->parse_complete_callback([chosen] { *chosen = true; });
    child->fallthrough();
    return OptionParser(child);
}

void OptionParser::rest(QStringList *values, const QString &help)
{
    addTexts(m_app, QStringLiteral("command"), values, help, false)->type_name("");
}

namespace {

void print(FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fputc('\n', stream);
}

int editDistance(const QString &left, const QString &right)
{
    QList<int> row(right.size() + 1);
    for (int column = 0; column < row.size(); ++column)
        row[column] = column;
    for (int index = 1; index <= left.size(); ++index) {
        int diagonal = row[0];
        row[0] = index;
        for (int column = 1; column < row.size(); ++column) {
            const int substituted = diagonal + (left.at(index - 1) == right.at(column - 1) ? 0 : 1);
            diagonal = row[column];
            row[column] = std::min({row[column] + 1, row[column - 1] + 1, substituted});
        }
    }
    return row.last();
}

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    int bestDistance = static_cast<int>(std::max<qsizetype>(2, word.size() / 3)) + 1;
    for (const QString &candidate : known) {
        const int distance = editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

QStringList knownWords(const CLI::App &app)
{
    QStringList words;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames())
            words << QStringLiteral("--") + QString::fromStdString(name);
    }
    for (const CLI::App *child : app.get_subcommands([](const CLI::App *) { return true; }))
        words << QString::fromStdString(child->get_name());
    return words;
}

const CLI::App *deepestChosen(const CLI::App *app)
{
    const auto chosen = app->get_subcommands();
    return chosen.empty() ? app : deepestChosen(chosen.front());
}

/// `numauth vault set`: what was typed to get there.
QString pathTo(const CLI::App *chosen)
{
    const CLI::App *parent = chosen->get_parent();
    return parent ? pathTo(parent) + QLatin1Char(' ') + QString::fromStdString(chosen->get_name())
                  : QStringLiteral("numauth");
}

/// CLI11 words its errors in English only; each names the option first.
QString translated(const CLI::ParseError &problem)
{
    const QString text = QString::fromStdString(problem.what());
    const QString kind = QString::fromStdString(problem.get_name());
    if (kind == QLatin1StringView("RequiredError"))
        return OptionParser::tr("%1 is missing").arg(text.section(QLatin1Char(' '), 0, 0));
    if (kind == QLatin1StringView("ArgumentMismatch"))
        return OptionParser::tr("%1 takes exactly one value")
            .arg(text.section(QLatin1Char(':'), 0, 0));
    if (kind == QLatin1StringView("ConversionError"))
        return OptionParser::tr("%1 takes a number")
            .arg(text.section(QStringLiteral(": "), 1).section(QStringLiteral(" = "), 0, 0));
    return text;
}

QString usageSentence(const CLI::App &app, const CLI::ParseError &problem)
{
    QString sentence = translated(problem);
    const CLI::App *chosen = deepestChosen(&app);
    const std::vector<std::string> extras = chosen->remaining();
    const std::vector<std::string> topExtras = app.remaining(true);
    const std::vector<std::string> &unknown = extras.empty() ? topExtras : extras;
    if (!unknown.empty()) {
        const QString word = QString::fromStdString(unknown.front());
        sentence = OptionParser::tr("“%1” is not known here").arg(word);
        const QString suggestion = nearest(word, knownWords(*chosen));
        if (!suggestion.isEmpty())
            sentence = OptionParser::tr("“%1” is not known here; did you mean “%2”?")
                           .arg(word, suggestion);
    }
    return OptionParser::tr("%1\nSee `%2 --help`.").arg(sentence, pathTo(chosen));
}

void declareCommon(OptionParser &parser, Command &command, CommonOptions *options,
                   QString *language)
{
    parser.choice(QStringLiteral("--format"), &options->format, command.formats(),
                  OptionParser::tr("form of the output"));
    parser.option(QStringLiteral("--output"), &options->outputFile,
                  OptionParser::tr("write the output into this file, in one step"));
    parser.option(QStringLiteral("--workspace"), &options->workspaceFolder,
                  OptionParser::tr("folder of the workspace"));
    parser.choice(QStringLiteral("--lang"), language, {QStringLiteral("zh"), QStringLiteral("en")},
                  OptionParser::tr("language of texts"));
    parser.flag(QStringLiteral("-q,--quiet"), &options->isQuiet,
                OptionParser::tr("only results and errors"));
    parser.flag(QStringLiteral("-v,--verbose"), &options->isVerbose,
                OptionParser::tr("also technical details of errors"));
}

QString versionText(bool isJson)
{
    const QString version = QStringLiteral(NUMAUTH_VERSION);
    if (!isJson)
        return QStringLiteral("numauth %1").arg(version);
    const QJsonObject document{{QStringLiteral("formatVersion"), 1},
                               {QStringLiteral("version"), version},
                               {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
                               {QStringLiteral("system"), QSysInfo::prettyProductName()}};
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

/// The words that CLI11 itself puts into help; subcommands made later inherit them.
void translateHelp(CLI::App &app)
{
    const std::string options = OptionParser::tr("Options").toStdString();
    const auto formatter = app.get_formatter();
    formatter->label("Usage", OptionParser::tr("Usage").toStdString());
    formatter->label("OPTIONS", options);
    formatter->label("SUBCOMMAND", OptionParser::tr("COMMAND").toStdString());
    formatter->label("SUBCOMMANDS", OptionParser::tr("COMMAND").toStdString());
    formatter->label("Positionals", OptionParser::tr("Arguments").toStdString());
    formatter->label("REQUIRED", OptionParser::tr("required").toStdString());
    formatter->column_width(34);
    app.option_defaults()->group(options);
    app.set_help_flag("-h,--help", OptionParser::tr("print this help").toStdString())
        ->group(options);
}

} // namespace

std::optional<Language> languageFromArguments(const QStringList &arguments)
{
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        QString value;
        if (arguments.at(index) == QLatin1StringView("--lang") && index + 1 < arguments.size())
            value = arguments.at(index + 1);
        else if (arguments.at(index).startsWith(QLatin1StringView("--lang=")))
            value = arguments.at(index).mid(7);
        if (value == QLatin1StringView("zh"))
            return Language::Chinese;
        if (value == QLatin1StringView("en"))
            return Language::English;
    }
    return std::nullopt;
}

ParsedCommandLine parseCommandLine(const QStringList &arguments,
                                   const std::vector<std::unique_ptr<Command>> &commands,
                                   Language language)
{
    ParsedCommandLine parsed;
    parsed.options.language = language;
    QString languageOption;
    bool wantsVersion = false;
    QString topFormat = QStringLiteral("text");

    CLI::App app(OptionParser::tr("Numauth Console without a window: carrier phone-number "
                                  "authentication, checked and tried on this machine.")
                     .toStdString(),
                 "numauth");
    translateHelp(app);
    app.add_flag("--version", wantsVersion, OptionParser::tr("print the version").toStdString());
    OptionParser(&app).choice(QStringLiteral("--format"), &topFormat,
                              {QStringLiteral("text"), QStringLiteral("json")},
                              OptionParser::tr("form of the version"));
    OptionParser(&app).choice(QStringLiteral("--lang"), &languageOption,
                              {QStringLiteral("zh"), QStringLiteral("en")},
                              OptionParser::tr("language of texts"));
    for (const std::unique_ptr<Command> &command : commands) {
        CLI::App *child =
            app.add_subcommand(command->name().toStdString(), command->summary().toStdString());
        child->group(OptionParser::tr("Commands").toStdString());
        child->get_help_ptr()->group(OptionParser::tr("Options").toStdString());
        child->callback([&parsed, pointer = command.get()] { parsed.command = pointer; });
        OptionParser parser(child);
        declareCommon(parser, *command, &parsed.options, &languageOption);
        command->declareOptions(parser);
    }

    std::vector<std::string> reversed;
    for (auto word = arguments.crbegin(); word != arguments.crend(); ++word)
        reversed.push_back(word->toStdString());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::CallForHelp &) {
        print(stdout, QString::fromStdString(deepestChosen(&app)->help()));
        return parsed;
    } catch (const CLI::ParseError &problem) {
        print(stderr, QStringLiteral("numauth: ") + usageSentence(app, problem));
        parsed.exitCode = ExitCode::Usage;
        parsed.command = nullptr;
        return parsed;
    }
    if (wantsVersion) {
        print(stdout, versionText(topFormat == QLatin1StringView("json")));
    } else if (!parsed.command) {
        print(stderr, QString::fromStdString(app.help()));
        parsed.exitCode = ExitCode::Usage;
    }
    return parsed;
}

} // namespace numauth::cli
