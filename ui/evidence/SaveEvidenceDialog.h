#pragma once

#include "ui/evidence/EvidenceSession.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace numauth::ui {

class EvidenceView;
class Label;

/// Shows what an evidence file would hold, lets parts be left out and a note be added, and saves
/// it. Not modal.
class SaveEvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    SaveEvidenceDialog(const evidence::EvidenceRequest &whole, const diagnosis::LogTables &tables,
                       QWidget *parent = nullptr);

    EvidenceView *view() const { return m_view; }
    /// What is chosen now.
    evidence::EvidenceRequest request() const;
    /// Writes the file as it is previewed.
    Result<> saveTo(const QString &path);

signals:
    /// The preview is up to date.
    void previewed();
    void saved(const QString &path);

private:
    void layOut();
    QCheckBox *addChoice(const char *name, const QString &text, bool isThere);
    void collect();
    void showFile(const evidence::EvidenceFile &file);
    void showError(const Error &error);
    void chooseFile();

    evidence::EvidenceRequest m_whole;
    EvidenceSession m_session;
    std::optional<evidence::EvidenceFile> m_file;
    QList<QCheckBox *> m_choices;
    QCheckBox *m_workspace;
    QCheckBox *m_log;
    QCheckBox *m_app;
    QCheckBox *m_phone;
    QCheckBox *m_answers;
    QLineEdit *m_note;
    EvidenceView *m_view;
    Label *m_problem;
    QPushButton *m_save;
};

} // namespace numauth::ui
